// Microsoft Recognizers-Text for node: the date-time model, built once.
"use strict";

const { DateTimeRecognizer } = require("@microsoft/recognizers-text-date-time");
const { serve } = require("./serving.js");

const CULTURES = { en: "en-us", fr: "fr-fr", es: "es-es" };
const models = {};
const model = (language) =>
  (models[language] ??= new DateTimeRecognizer(CULTURES[language]).getDateTimeModel());

serve("@microsoft/recognizers-text-suite", (text, day, language) => model(language).parse(text, day).length);
