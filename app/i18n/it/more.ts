import type { MoreMessages } from "../types";
import { meeting } from "./meeting";
import { record } from "./record";
import { staff } from "./staff";

export const more: MoreMessages = { meeting, record, staff };
