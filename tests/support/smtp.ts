// A mail server on this machine that can behave badly: refuse, hang, lose its answers, talk nonsense. What it took is
// kept by Message-ID, as mailboxes keep it.

import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";

/** before: refuses for now; gone: no such mailbox; lost: takes the mail and drops the line; hang: takes it and is silent. */
export type SmtpTrouble = "before" | "gone" | "lost" | "hang" | "nonsense" | "policy" | null;
export type LocalSmtp = {
  url: string;
  /** Message-ID → recipient and how often it came. */
  taken: Map<string, { to: string; times: number; text: string }>;
  mails: number;
  close(): Promise<void>;
};

export async function startSmtp(trouble: (mail: number) => SmtpTrouble = () => null): Promise<LocalSmtp> {
  const sockets = new Set<Socket>();
  const state: LocalSmtp = { url: "", taken: new Map(), mails: 0, close: async () => {} };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    converse(state, socket, trouble);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  state.url = `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
  state.close = async () => {
    for (const socket of sockets) socket.destroy();
    server.close();
    await once(server, "close");
  };
  return state;
}

function converse(state: LocalSmtp, socket: Socket, trouble: (mail: number) => SmtpTrouble): void {
  const say = (line: string) => socket.write(`${line}\r\n`);
  const plan = trouble(state.mails++);
  let to = "";
  let body: string | null = null;
  let rest = "";
  say(plan === "nonsense" ? "banana" : "220 local");
  socket.on("data", (chunk) => {
    rest += chunk.toString("utf8");
    for (let end = rest.indexOf("\r\n"); end >= 0; end = rest.indexOf("\r\n")) {
      const line = rest.slice(0, end);
      rest = rest.slice(end + 2);
      if (body !== null) {
        if (line !== ".") body += `${line}\n`;
        else {
          finish(body);
          body = null;
        }
      } else command(line);
    }
  });
  const command = (line: string) => {
    if (/^(EHLO|HELO)/i.test(line)) say("250 local");
    else if (/^MAIL FROM/i.test(line)) say(plan === "before" ? "451 later" : "250 ok");
    else if (/^RCPT TO/i.test(line)) {
      to = /<([^>]+)>/.exec(line)?.[1] ?? "";
      say(plan === "gone" ? "550 5.1.1 no such mailbox" : "250 ok");
    } else if (/^DATA/i.test(line)) {
      body = "";
      say("354 go on");
    } else if (/^QUIT/i.test(line)) {
      say("221 bye");
      socket.end();
    } else say("250 ok");
  };
  const finish = (text: string) => {
    if (plan === "policy") return say("554 5.7.1 not wanted");
    const id = /^Message-ID: (\S+)/im.exec(text)?.[1] ?? "none";
    const before = state.taken.get(id);
    state.taken.set(id, { to, times: (before?.times ?? 0) + 1, text });
    if (plan === "lost") socket.destroy();
    else if (plan !== "hang") say("250 taken");
  };
}
