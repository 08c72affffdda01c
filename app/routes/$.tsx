// Every address that is none: through the root, so that the page comes in the reader's language.

import { notFound } from "~/access/visitor.server";

export function loader() {
  throw notFound();
}

export function action() {
  throw notFound();
}

export default function Nothing() {
  return null;
}
