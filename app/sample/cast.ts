// The sample deal's companies and people: all invented, all addresses in the reserved .example domain.

import type { Side } from "~/domain/facts";
import type { Language } from "~/domain/language";

export type CastMember = {
  key: string;
  side: Side;
  name: string;
  email: string;
  title: string;
  roles: string[];
  lead: boolean;
  decides: boolean;
  zone: string;
  language: Language;
};

const vendor = (key: string, name: string, role: string, title: string): CastMember => ({
  key,
  side: "vendor",
  name,
  email: `${key}@helionaut.example`,
  title,
  roles: [role],
  lead: false,
  decides: false,
  zone: "Europe/Berlin",
  language: "en",
});
const customer = (
  key: string,
  name: string,
  about: { role: string; title: string; zone?: string; language?: Language },
): CastMember => ({
  key,
  side: "customer",
  name,
  email: `${key}@valdorba.example`,
  title: about.title,
  roles: [about.role],
  lead: false,
  decides: false,
  zone: about.zone ?? "Europe/Rome",
  language: about.language ?? "it",
});

export const companies = { vendor: "Helionaut Software GmbH", customer: "Ceramiche Valdorba S.p.A." };

export const rep = { name: "Mara Lindqvist", email: "mara@helionaut.example" };
export const lead = customer("giulia", "Giulia Ferrante", { role: "champion", title: "Energy manager" });
export const decider = customer("renzo", "Renzo Albini", {
  role: "decision_owner",
  title: "Group CFO",
  zone: "America/New_York",
});

export const vendorTeam: CastMember[] = [
  vendor("tomasz", "Tomasz Oort", "presales", "Solution architect"),
  vendor("priya", "Priya Raman", "customer_success", "Customer success"),
  vendor("ole", "Ole Hansen", "delivery", "Delivery lead"),
  vendor("edda", "Dr. Edda Kühn", "contracts", "Contracts"),
  vendor("jonas", "Jonas Feld", "sales_manager", "Head of sales"),
  vendor("henrik", "Henrik Stahl", "signatory", "Managing director"),
];

export const committee: CastMember[] = [
  customer("chiara", "Chiara Neri", { role: "technical_lead", title: "IT security" }),
  customer("paolo", "Paolo Sanna", { role: "purchasing", title: "Purchasing" }),
  customer("lucia", "Lucia Moretti", { role: "legal", title: "Legal" }),
  customer("esteban", "Esteban Ruiz", {
    role: "user_lead",
    title: "Plant manager, Castellón",
    zone: "Europe/Madrid",
    language: "es",
  }),
  customer("liwen", "Li Wen 李文", {
    role: "user_lead",
    title: "Plant manager, Foshan",
    zone: "Asia/Shanghai",
    language: "zh-Hans",
  }),
];
