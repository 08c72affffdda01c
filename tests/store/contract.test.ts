// What every implementation of the port must do.

import type { Store } from "db/store";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyHead } from "~/domain/chain";
import { makeWorld } from "../support/world";
import { answer, code, headOf, letter, noon, oneMore, stream } from "./rows";

type Opened = { store: Store; end(): Promise<void> };
const implementations: [name: string, open: () => Opened][] = [["sqlite", () => makeWorld()]];
const later = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000).toISOString();

describe.each(implementations)("%s", (_name, open) => {
  let store: Store;
  let opened: Opened;
  beforeEach(() => {
    opened = open();
    store = opened.store;
  });
  afterEach(() => opened.end());

  describe("appending", () => {
    test("an empty stream has the position zero; an entry raises it by one", async () => {
      expect(await store.heads([stream, "plan/other/shared"])).toEqual([
        emptyHead(stream),
        emptyHead("plan/other/shared"),
      ]);
      expect(await store.append(oneMore(emptyHead(stream)))).toBe("stored");
      expect((await headOf(store)).seq).toBe(1);
      expect((await store.factsAfter(stream, 0))[0]?.kind).toBe("plan.opened");
    });

    test("of two acts decided on the same position one is stored and the other is told that it is stale", async () => {
      const head = await headOf(store);
      const results = await Promise.all([store.append(oneMore(head)), store.append(oneMore(head))]);
      expect(results.sort()).toEqual(["stale", "stored"]);
      expect((await headOf(store)).seq).toBe(1);
    });

    test("an act is stale when a stream moved that it only read", async () => {
      const other = emptyHead("plan/store-test/vendor");
      await store.append(oneMore(emptyHead(stream)));
      const batch = oneMore(other);
      expect(await store.append({ ...batch, expected: [other, emptyHead(stream)] })).toBe("stale");
      expect(await store.heads([other.stream])).toEqual([other]);
    });

    test("R-21: of the same request twice at once one is stored, the other is told that it was answered", async () => {
      const head = await headOf(store);
      const one = oneMore(head, { answer: answer("request-1") });
      expect(await Promise.all([store.append(one), store.append(one)])).toEqual(["stored", "stale"]);
      const again = oneMore(await headOf(store), { answer: answer("request-1") });
      expect(await store.append(again)).toBe("doubled");
      expect((await headOf(store)).seq).toBe(1);
      expect((await store.answer("store-test", "somebody", "request-1"))?.answer).toBe("{}");
      expect(await store.answer("other-plan", "somebody", "request-1")).toBeNull();
    });

    test("T-08: a code opens one act; the second finds it spent and nothing of the act is kept", async () => {
      const { sessionId, planId, personId } = code("code-1");
      const session = {
        sessionId,
        planId,
        personId,
        linkId: "link-1",
        createdAt: noon,
        mailboxAt: null,
        endedAt: null,
      };
      await store.openSession(session);
      await store.issueCode(code("code-1"), letter("letter-1"));
      const use = { do: "useCode", codeId: "code-1", at: noon } as const;
      expect(await store.append(oneMore(await headOf(store), { access: [use] }))).toBe("stored");
      const head = await headOf(store);
      const more = { access: [use], letters: [letter("letter-2")], answer: answer("request-2") };
      expect(await store.append(oneMore(head, more))).toBe("used");
      expect(await headOf(store)).toEqual(head);
      expect(await store.letter("letter-2")).toBeNull();
      expect(await store.answer("store-test", "somebody", "request-2")).toBeNull();
    });

    test("an act whose last row cannot be written leaves none of its others", async () => {
      const broken = oneMore(emptyHead(stream), { letters: [letter("letter-1")], said: { words: { text: "a" } } });
      const [content] = broken.contents;
      if (!content) throw new Error("no words");
      await expect(store.append({ ...broken, contents: [content, content] })).rejects.toThrow();
      expect(await headOf(store)).toEqual(emptyHead(stream));
      expect(await store.letter("letter-1")).toBeNull();
      expect((await store.contentsAfter(stream, 0)).size).toBe(0);
    });

    test("several streams are read as of one moment, with the words of what is new", async () => {
      await store.append(oneMore(emptyHead(stream), { said: { words: { text: "one" } } }));
      await store.append(oneMore(await headOf(store), { said: { words: { text: "two" } } }));
      const own = emptyHead("plan/store-test/vendor");
      const { facts, contents } = await store.readAfter([{ stream, seq: 1, hash: "" }, own]);
      expect(facts.map((rows) => rows.map(({ seq }) => seq))).toEqual([[2], []]);
      expect([...contents.values()].map(({ json }) => json)).toEqual(['{"text":"two"}']);
    });

    test("history is read backwards in pages, and by what it is about", async () => {
      for (let made = 0; made < 5; made++) await store.append(oneMore(await headOf(store)));
      expect((await store.factsBefore(stream, 0, 2)).map(({ seq }) => seq)).toEqual([5, 4]);
      expect((await store.factsBefore(stream, 4, 2)).map(({ seq }) => seq)).toEqual([3, 2]);
      expect((await store.factsAbout(stream, "subject", 3)).map(({ seq }) => seq)).toEqual([5, 4, 3]);
      expect(await store.streams("plan/")).toEqual([stream]);
      expect(await store.streams("plan_")).toEqual([]);
    });

    test("erased words are gone with their salt, and only theirs", async () => {
      await store.append(oneMore(emptyHead(stream), { said: { words: { text: "one" }, connection: { ip: "::1" } } }));
      const [commitment = ""] = [...(await store.contentsAfter(stream, 0)).values()]
        .filter((row) => row.json.includes("one"))
        .map((row) => row.commitment);
      await store.append(oneMore(await headOf(store), { erase: [commitment] }));
      expect((await store.contentsOf([commitment])).size).toBe(0);
      expect((await store.contentsAfter(stream, 0)).size).toBe(1);
    });
  });

  describe("keys to the door", () => {
    const link = {
      linkId: "link",
      planId: "store-test",
      personId: "person",
      generation: 1,
      expiresAt: later(60),
      endedAt: null,
    };
    const session = {
      sessionId: "session",
      planId: "store-test",
      linkId: "link",
      personId: "person",
      createdAt: noon,
      mailboxAt: null,
      endedAt: null,
    };

    test("T-09: ending or replacing a link ends its browsers in the same act", async () => {
      await store.append(oneMore(emptyHead(stream), { access: [{ do: "openLink", link }] }));
      await store.openSession(session);
      const raise = { do: "raiseLink", linkId: "link", generation: 2, expiresAt: later(90), at: noon } as const;
      await store.append(oneMore(await headOf(store), { access: [raise] }));
      expect(await store.link("link")).toMatchObject({ generation: 2, expiresAt: later(90), endedAt: null });
      expect((await store.session("session"))?.endedAt).toBe(noon);
      await store.append(oneMore(await headOf(store), { access: [{ do: "endLink", linkId: "link", at: later(1) }] }));
      expect((await store.link("link"))?.endedAt).toBe(later(1));
    });

    test("T-07: of fifty guesses at once five are counted", async () => {
      await store.issueCode(code("code-1"), letter("letter-1"));
      const counted = await Promise.all(Array.from({ length: 50 }, () => store.tryCode("code-1", noon)));
      expect(counted.filter(Boolean)).toHaveLength(5);
      expect((await store.code("code-1"))?.tries).toBe(5);
    });

    test("a code that is over or spent takes no guess", async () => {
      await store.issueCode(code("over"), letter("letter-1"));
      await store.issueCode(code("spent", { usedAt: noon }), letter("letter-2"));
      expect(await store.tryCode("over", later(10))).toBe(false);
      expect(await store.tryCode("spent", noon)).toBe(false);
      expect(await store.tryCode("no-such", noon)).toBe(false);
    });
  });

  describe("counting", () => {
    test("T-12: a bucket gives what it holds, and again what time has brought", async () => {
      const take = (now: string) => store.take({ key: "bucket", capacity: 3, perSeconds: 3600, now });
      const first = await Promise.all(Array.from({ length: 6 }, () => take(noon)));
      expect(first.filter(Boolean)).toHaveLength(3);
      expect(await take(later(19))).toBe(false);
      expect(await take(later(20))).toBe(true);
      expect(await take(later(21))).toBe(false);
      // A clock that falls back gives nothing and takes nothing.
      expect(await take(later(-600))).toBe(false);
      expect(await take(later(41))).toBe(true);
    });
  });

  describe("drafts", () => {
    const block = {
      planId: "store-test",
      lane: "shared",
      document: "minutes/m1",
      blockId: "b1",
      by: "person",
      at: noon,
    };

    test("R-08: of two who save the same revision one is kept, the other gets what stands now", async () => {
      const save = (revision: number, body: string) => store.saveBlock({ ...block, revision, body });
      expect(await save(0, "first")).toEqual({ saved: true });
      expect(await save(0, "also new")).toMatchObject({ saved: false, now: { body: "first", revision: 1 } });
      const both = await Promise.all([save(1, "one"), save(1, "other")]);
      expect(both.filter((result) => result.saved)).toHaveLength(1);
      expect(both.find((result) => !result.saved)).toMatchObject({ now: { body: "one", revision: 2 } });
      expect(await save(7, "from nowhere")).toMatchObject({ saved: false });
    });

    test("a block is taken away only in the revision that was seen; an act takes the document away", async () => {
      await store.saveBlock({ ...block, revision: 0, body: "a" });
      expect(await store.dropBlock({ ...block, revision: 2 })).toBe(false);
      const document = { planId: block.planId, lane: block.lane, document: block.document };
      expect(await store.draftDocuments("store-test", "shared")).toEqual([{ document: "minutes/m1", at: noon }]);
      await store.append(oneMore(emptyHead(stream), { dropDrafts: [document] }));
      expect(await store.draft("store-test", "shared", "minutes/m1")).toEqual([]);
    });
  });

  describe("letters", () => {
    test("INV-40: a second letter for the same event and person is never written", async () => {
      await store.queueLetter(letter("letter-1", { dedupe: "minutes/m1/v1/person" }));
      await store.queueLetter(letter("letter-2", { dedupe: "minutes/m1/v1/person" }));
      const more = { letters: [letter("letter-3", { dedupe: "minutes/m1/v1/person" })] };
      expect(await store.append(oneMore(emptyHead(stream), more))).toBe("stored");
      const kept = await store.lettersOf({ workspaceId: "workspace", limit: 10 });
      expect(kept.map(({ letterId }) => letterId)).toEqual(["letter-1"]);
    });

    test("R-14: each due letter is given to one of those who ask, and back when their lease is over", async () => {
      for (const id of ["a", "b", "c"]) await store.queueLetter(letter(`letter-${id}`));
      await store.queueLetter(letter("letter-later", { notBefore: later(60) }));
      const claims = await Promise.all([store.claimLetters(noon, later(1), 2), store.claimLetters(noon, later(1), 2)]);
      expect(claims.map((one) => one.length)).toEqual([2, 1]);
      expect(await store.claimLetters(later(0.5), later(2), 10)).toEqual([]);
      const again = await store.claimLetters(later(1), later(2), 10);
      expect(again.map(({ attempts }) => attempts)).toEqual([2, 2, 2]);
    });

    test("R-15: what was rendered first is what is sent, whoever renders it again", async () => {
      await store.queueLetter(letter("letter-1"));
      expect(await store.freezeLetter("letter-1", "first", noon)).toBe("first");
      expect(await store.freezeLetter("letter-1", "second", later(5))).toBe("first");
      expect(await store.letter("letter-1")).toMatchObject({ frozen: "first", firstAttemptAt: noon });
    });

    test("a settled letter is claimed no more, one that is put back is", async () => {
      for (const id of ["sent", "dead", "back"]) await store.queueLetter(letter(id));
      await store.claimLetters(noon, later(1), 10);
      await store.settleLetter("sent", { state: "sent", at: noon, providerId: "p1" });
      await store.settleLetter("dead", { state: "dead", problem: "no such mailbox" });
      await store.settleLetter("back", { state: "queued", notBefore: later(10), problem: "busy" });
      expect(await store.claimLetters(later(5), later(6), 10)).toEqual([]);
      expect((await store.claimLetters(later(10), later(11), 10)).map(({ letterId }) => letterId)).toEqual(["back"]);
      expect(await store.letter("sent")).toMatchObject({ state: "sent", providerId: "p1", problem: null });
    });
  });

  describe("caches", () => {
    test("a snapshot is kept only of where the record stands", async () => {
      await store.append(oneMore(emptyHead(stream)));
      const row = { planId: "store-test", audience: "vendor", fold: 1, body: "{}" };
      await store.keepSnapshot({ ...row, heads: JSON.stringify([await headOf(store)]) });
      expect(await store.snapshot("store-test", "vendor")).toMatchObject({ fold: 1, body: "{}" });
      const old = JSON.stringify([await headOf(store)]);
      await store.append(oneMore(await headOf(store)));
      await store.keepSnapshot({ ...row, heads: old, body: "old" });
      expect((await store.snapshot("store-test", "vendor"))?.body).toBe("{}");
      expect(await store.snapshot("store-test", "customer")).toBeNull();
    });

    test("a summary is one row for each plan and audience", async () => {
      const summary = {
        workspaceId: "workspace",
        planId: "store-test",
        audience: "vendor",
        shape: 1,
        at: noon,
        body: "1",
      };
      await store.append(oneMore(emptyHead(stream), { summaries: [summary] }));
      await store.append(oneMore(await headOf(store), { summaries: [{ ...summary, body: "2" }] }));
      expect((await store.summaries("workspace", "vendor")).map(({ body }) => body)).toEqual(["2"]);
    });
  });
});
