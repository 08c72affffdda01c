// Areas of pages that are not a customer's first: loaded when one of them is opened.

import { meeting } from "./meeting";
import { record } from "./record";
import { staff } from "./staff";

export const more = { meeting, record, staff };
