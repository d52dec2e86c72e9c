// chrono-node: the parser of the text's language as its users call it.
"use strict";

const chrono = require("chrono-node");
const { serve } = require("./serving.js");

serve("chrono-node", (text, day, language) => chrono[language].parse(text, day).length);
