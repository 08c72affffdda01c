import type { Messages } from "../types";

export const fields: Messages["fields"] = {
  required: "请填写此项。",
  tooLong: "内容过长，请缩短；您的文字仍在这里。",
  notADate: "此日期不存在。请按 2026-05-06 的格式填写。",
  outOfRange: "超出了此处允许的范围。",
  notAnAddress: "电子邮箱地址不完整。",
  notAZone: "无法识别此时区，请从列表中选择。",
  unknownChoice: "请从列表中选择一项。",
  beforeDependency: "此日期早于一个须先完成的步骤。",
  afterDependant: "此日期晚于一个等待本步骤的步骤。",
  notALink: "网址不完整，应以 https:// 开头。",
  twoLetters: "请至少填写两个字。",
  mustAgree: "如果同意，请勾选此框。",
  notANumber: "请填写数字。",
  endsBeforeStart: "结束早于开始。",
  inTheFuture: "此时间尚未到来。",
  inThePast: "此日期已过。",
  code: "这不是我们为此发送的验证码。请查看最新的邮件，验证码为六位数字。",
  unexpected: "此处不应有该字段。",
  fileType: "可添加图片、PDF 和办公文档，其他类型不可。",
  fileSize: "此文件过大。",
};
