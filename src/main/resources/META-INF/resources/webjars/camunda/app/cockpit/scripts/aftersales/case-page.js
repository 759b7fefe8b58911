// Which page of the desk tells of a business key, by the letters that it begins with: of a case, a review or a measure.
const pages = {
  BC: '/desk/budgets/reviews/{key}',
  CL: '/desk/cases/{key}',
  CP: '/desk/complaints/{key}',
  CR: '/desk/complaints/reviews/{key}',
  EX: '/desk/expenses/{key}',
  FU: '/desk/follow-ups/{key}',
  IM: '/desk/surveys#measures'
};

/** Two letters that tell what a business key names. */
export const kindOf = key => key.slice(0, 2);

/** The address of the page, from the root of the application. */
export const pageOf = key => (pages[kindOf(key)] || pages.CL).replace('{key}', encodeURIComponent(key));
