import type { FieldCode } from "~/domain/refusal";

/** What stands beside a field whose entry cannot be taken. */
export const fields = {
  required: "Please fill this in.",
  tooLong: "This is too long. Please shorten it; your text is still here.",
  notADate: "This day does not exist. Write it as 2026-05-06.",
  outOfRange: "This is outside what is possible here.",
  notAnAddress: "This is not a complete email address.",
  notAZone: "We do not know this time zone. Choose one from the list.",
  unknownChoice: "Please choose one from the list.",
  beforeDependency: "This day is before a step that has to come first.",
  afterDependant: "This day is after a step that waits for this one.",
  notALink: "This is not a complete address. It starts with https://",
  twoLetters: "Please write at least two letters.",
  mustAgree: "Please tick the box if you agree.",
  notANumber: "Please write a number.",
  endsBeforeStart: "The end is before the beginning.",
  inTheFuture: "This lies in the future.",
  inThePast: "This day has already passed.",
  code: "This is not the code we sent for this. Look at the latest mail; it has six digits.",
  unexpected: "This field was not expected here.",
  fileType: "Pictures, PDF and office files can be added, others not.",
  fileSize: "This file is too large.",
} satisfies Record<FieldCode, string>;
