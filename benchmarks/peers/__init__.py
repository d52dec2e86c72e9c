"""Date finders that we measure side by side, each in a process of its own behind one small protocol."""
