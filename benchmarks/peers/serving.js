// The protocol of a measured process, for finders written for node: see serving.py.
"use strict";

const fs = require("fs");
const path = require("path");

// Runs the job on standard input. `find(text, day, language)` gives the number of expressions found.
exports.serve = (name, find) => {
  const job = JSON.parse(fs.readFileSync(0, "utf8"));
  const [warmup, items] = [job.warmup, job.items].map((list) =>
    list.map(([text, day, language]) => [text, new Date(`${day}T00:00:00`), language]),
  );
  const before = peakKb();
  timed(find, warmup, job.budget);
  const passes = [timed(find, items, job.budget)];
  const spent = () => passes.reduce((sum, { seconds }) => sum + seconds, 0);
  while (passes.length < job.passes && spent() < job.budget) passes.push(timed(find, items, job.budget));
  console.log(
    JSON.stringify({
      version: version(name),
      passes: passes.map(({ seconds, done }) => ({ seconds, done })),
      found: passes[0].found,
      before_kb: before,
      peak_kb: peakKb(),
    }),
  );
};

function timed(find, items, budget) {
  const began = process.cpuUsage();
  const until = performance.now() + budget * 1000;
  let [done, found] = [0, 0];
  for (const [text, day, language] of items) {
    found += find(text, day, language);
    done += 1;
    if (performance.now() > until) break;
  }
  const { user, system } = process.cpuUsage(began);
  return { seconds: (user + system) / 1e6, done, found };
}

function peakKb() {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(fs.readFileSync("/proc/self/status", "utf8"))[1]);
  } catch {
    return 0;
  }
}

function version(name) {
  const folder = process.env.NODE_PATH.split(path.delimiter)[0];
  return JSON.parse(fs.readFileSync(path.join(folder, name, "package.json"), "utf8")).version;
}
