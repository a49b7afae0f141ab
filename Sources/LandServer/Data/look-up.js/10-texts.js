"use strict";
// The page carries the texts of its language alone.
const PAGE = JSON.parse(document.getElementById("data").textContent);
const TEXTS = { [PAGE.meta.lang]: PAGE.texts };
