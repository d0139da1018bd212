/*
 * How long and how much: the contract refuses what is more, and the fields of widget and console take no more. Texts in UTF-16
 * units, as `maxlength` counts them; ranges with both ends. A limit that only the contract needs stands there.
 */

/** From the least to the most, both included. */
export interface Range {
  readonly least: number;
  readonly most: number;
}

// What customers write. Apart from one another, so that the widget carries only those it uses.
export const longestComment = 4_000;
export const longestOutcomeComment = 2_000;
export const longestEmail = 254;
export const longestPhone = 32;
export const longestCustomerName = 100;
export const mostPictures = 3;
export const mostMegabytes = 5;
export const largestPictureBytes = mostMegabytes * 1_048_576;

// What host pages say of them.
export const longestPage = 2_000;
export const longestTouchpoint = 60;
/** Characters of a service type, as a tag says it. */
export const longestServiceType = 60;
export const longestCustomerId = 200;
export const longestAttribute = 200;
export const mostAttributes = 20;

/** What staff write, and who they are. */
export const staffLimits = {
  name: 80,
  reply: 8_000,
  search: 200,
  password: { least: 10, most: 128 },
  typedPassword: 1_000,
} as const;

/** For how long a reply can be taken back before the customer has it, seconds: as long as the console holds one, and at most. */
export const replyHoldSeconds = 10;

/** How many people one note mentions. */
export const mostMentions = 20;

/** A site's own roles. */
export const roleLimits = { name: 40, roles: 30 } as const;

/** How many tickets one may have that are about the same matter. */
export const mostDuplicates = 100;

/**
 * Documents of a kind on a site. A text is shorter than a reply, so that what is filled in and written around it has room. Kept are the newest
 * `versions` of each, and those `removed` last.
 */
export const documentLimits = { documents: 200, title: 80, text: 4_000, versions: 50, removed: 100 } as const;

/** What complaints of a site are about: how many on the first level, how many below one of these, and how many there may ever have been on both. */
export const categoryLimits = { topics: 40, below: 12, ever: 1_000 } as const;

/** Departments and teams of a site: how many, how many are in one and in all teams together, and how many there may ever have been. */
export const teamLimits = { name: 40, departments: 50, teams: 100, members: 200, together: 5_000, ever: 500 } as const;

const brought = 200;

/** How many names of one dimension, such as tiers, answers may bring to a site. */
export const nameLimits = { brought } as const;

/**
 * Touchpoints of a site, how many of them answers may have brought, and how many are added at once; patterns of the pages of one, and
 * how long what is told there may be.
 */
export const touchpointLimits = { touchpoints: 500, seen: brought, names: 100, pages: 10, guide: 300 } as const;

/** Programs of a site. */
export const keyLimits = { keys: 50 } as const;

/** How many sites one person works on who makes more. */
export const mostSitesOfOne = 500;

/** The launcher: apart from the others, since the widget carries each byte. */
const longestLabel = 40;
const furthestOffset = 200;
export const highestZ = 2_147_483_647;
/** How many tickets of a query are counted, and how many messages with the words that were looked for are gone through. */
export const ticketLimits = { counted: 10_000, searched: 300 } as const;

/** A site and its look. */
export const siteLimits = {
  name: 80,
  origins: 50,
  timeZone: 64,
  color: 7,
  font: 200,
  label: longestLabel,
  radius: { least: 0, most: 24 },
  offset: { least: 0, most: furthestOffset },
  zIndex: { least: 0, most: highestZ },
  coolDownDays: { least: 0, most: 365 },
} as const;

/** What a survey asks. */
export const surveyLimits = {
  /** Of a site. */
  surveys: 100,
  slug: 40,
  title: 40,
  questions: 6,
  questionTitle: 160,
  scaleEnd: 40,
  label: 120,
  choice: 60,
  choices: 12,
  aspects: 8,
  wishes: 8,
  branches: 8,
  paragraph: 600,
  thanks: 240,
  thanksTexts: 5,
} as const;

/** When a survey comes up by itself. */
export const ruleLimits = {
  triggers: 6,
  seconds: { least: 0, most: 3_600 },
  scrolled: { least: 1, most: 100 },
  selector: 200,
  event: 64,
  pages: 20,
  page: 500,
  percent: { least: 0, most: 100 },
  languages: 10,
  attributes: 10,
  attributeName: 64,
  attributeValues: 20,
  everyDays: { least: 1, most: 730 },
  quota: { least: 1, most: 10_000_000 },
} as const;

/** A sampling wave. */
export const waveLimits = {
  customers: { least: 1, most: 1_000_000_000 },
  permille: { least: 0.1, most: 1_000 },
  margin: { least: 0.005, most: 0.5 },
  segment: 100,
  quotas: 30,
  quota: { least: 0, most: 1_000_000 },
  doNotDisturbDays: { least: 0, most: 365 },
  /** How many of a hundred are expected to answer. */
  responseRate: { least: 1, most: 100 },
} as const;

/** The customers a site knows, for sampling. `atOnce`: those of one call; `freshDays`: whoever was seen within them is a customer of the last year. */
export const populationLimits = { customers: 2_000_000, atOnce: 1_000, freshDays: 365 } as const;

/** A metric over time. */
export const metricLimits = {
  /** Of what still lasts, such as complaints that wait for a first reply, at most so many are told apart by a dimension. */
  apart: 10_000,
  points: 400,
  days: 3_660,
  firstDay: '1990-01-01',
  lastDay: '2199-12-31',
} as const;

/** Health counts the newest mails of a site, at most so many. */
export const mostMailsCounted = 1_000;

/** Of an import the first rows that were refused are kept with their errors, at most so many; a call tells one of each row, and so many in all where there are fewer rows. */
export const mostErrorsTold = 1_000;

/** Of an import so many percent of the answers may be refused unless somebody says otherwise: part of a file is a biased file. */
export const mostRefusedUnsaid = 2;
