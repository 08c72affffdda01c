import type { sideSentences as english } from "../en/side-sentences";

export const sideSentences: typeof english = {
  "standpoint.written": ({ who, person }) => `${who} 写下了${person}希望在这里看到的内容。`,
  "standpoint.opened": ({ who, person }) => `${who} 向对方公开了${person}希望在这里看到的内容。`,
  "placeholder.shown": ({ who, text, day }) => `${who} 为双方注明：“${text}”，${day}。`,
  "placeholder.taken": ({ who }) => `${who} 撤下了一条这样的说明。`,
  "placeholder.tied": ({ who, step }) => `${who} 让对方看到一条说明，代替“${step}”。`,
  "placeholder.tied.none": ({ who, step }) => `${who} 不再让对方看到“${step}”的任何内容。`,
  "pass.asked": ({ through, name }) => `有人收到转来的${through}的链接，请求以${name}的身份加入。`,
  "pass.settled": ({ who, name }) => `${who} 让${name}加入，并有其个人链接。`,
  "pass.settled.refused": ({ who, name }) => `${who} 没有让${name}加入。`,
};
