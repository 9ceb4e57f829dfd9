// Keeps the pages of a meeting that were opened, so that they can be read in a corridor without a network.
"use strict";

const CACHE = "hallway-1";
const KEPT = /^\/(static\/|meetings\/[0-9a-f]+(\/(plan|people|tasks|sheet))?$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(["/static/hallway.css", "/static/hallway.js", "/static/icon.svg"])));
  self.skipWaiting();
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.method === "POST" && path === "/workspace/delete") {
    event.waitUntil(caches.delete(CACHE));
    return;
  }
  if (request.method !== "GET" || !KEPT.test(path)) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    try {
      const answer = await fetch(request);
      if (answer.ok && !answer.redirected) cache.put(request, answer.clone());
      return answer;
    } catch (failure) {
      const kept = await cache.match(request, { ignoreSearch: true });
      if (kept) return kept;
      throw failure;
    }
  })());
});
