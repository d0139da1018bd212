/*
 * What things must look like: the contract refuses what does not, widget and console say so before. Without flags, which the
 * description of the API could not say.
 */

/** Name of a survey, e.g. `after-delivery`. */
export const slugPattern = /^[a-z][a-z0-9-]{0,39}$/;

/** Shape of a BCP 47 tag, e.g. `zh-CN`. */
export const localePattern = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;

/** A colour, `#rrggbb`. */
export const colorPattern = /^#[0-9A-Fa-f]{6}$/;

/** CSS font names with commas between. */
export const fontPattern = /^[\w\s,'"\p{L}-]*$/u;

/** Name of something a page says of a visitor, e.g. `plan`. */
export const attributeNamePattern = /^[a-z]\w{0,63}$/;

/** Name of something that happened on a page, e.g. `order:paid`. */
export const eventNamePattern = /^[A-Za-z][\w.:-]{0,63}$/;

/** A hex HMAC-SHA256. */
export const signaturePattern = /^[0-9A-Fa-f]{64}$/;

/** A time of day, e.g. `21:30`. */
export const timePattern = /^([01]\d|2[0-3]):[0-5]\d$/;
