export const sides = {
  vendor: "vendor",
  customer: "customer",
  both: "both sides",
  ofCompany: ({ company }: { company: string }) => `of ${company}`,
  yourSide: "your side",
  otherSide: "the other side",
  onlyUs: "only us",
  onlyUsWhy: ({ company }: { company: string }) =>
    `Only people of ${company} see this. Whoever operates the server could read its database.`,
};
