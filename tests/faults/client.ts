// A client of the running product that remembers what it was told: done, not done, or nothing at all. What it was told
// nothing about may have happened or not, and is asked again under the same request (R-03; Jepsen's three outcomes).

import { request } from "node:http";

export type Post = { requestId: string; path: string; fields: { [name: string]: string } };
export type Told = "done" | "refused" | "unknown";
export type Client = {
  name: string;
  cookie: string;
  told: Map<string, Told>;
  posts: Map<string, Post>;
};

export const newClient = (name: string, cookie: string): Client => ({
  name,
  cookie,
  told: new Map(),
  posts: new Map(),
});

/** Posts a form as a browser without scripts does; never throws. */
export async function send(origin: string, client: Client, post: Post): Promise<Told> {
  client.posts.set(post.requestId, post);
  const told = await answerTo(origin, client.cookie, post);
  // What was done once stays done, whatever a later connection says.
  if (client.told.get(post.requestId) !== "done") client.told.set(post.requestId, told);
  return told;
}

function answerTo(origin: string, cookie: string, post: Post): Promise<Told> {
  const body = new URLSearchParams({ ...post.fields, requestId: post.requestId, hand: "on" }).toString();
  const headers = {
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": Buffer.byteLength(body),
    Origin: origin,
    Cookie: cookie,
  };
  return new Promise((tell) => {
    const asked = request(
      origin + post.path,
      { method: "POST", headers, agent: false, timeout: 10_000 },
      (response) => {
        response.resume();
        const status = response.statusCode ?? 0;
        response.on("end", () => tell(status >= 200 && status < 400 ? "done" : status < 500 ? "refused" : "unknown"));
        response.on("error", () => tell("unknown"));
      },
    );
    asked.on("error", () => tell("unknown"));
    asked.on("timeout", () => asked.destroy());
    asked.end(body);
  });
}

/** Opens a personal link and keeps the cookie that it is exchanged for. */
export function enter(origin: string, path: string): Promise<string> {
  return new Promise((tell, fail) => {
    request(origin + path, { agent: false }, (response) => {
      response.resume();
      const [first = ""] = response.headers["set-cookie"] ?? [];
      tell(first.split(";")[0] ?? "");
    })
      .on("error", fail)
      .end();
  });
}
