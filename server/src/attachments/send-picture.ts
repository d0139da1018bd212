import type { Context } from 'hono';
import type { Picture } from './read-attachments.ts';

/** The answer that is a picture: of our own type, and nothing in it could run if it were opened as a page. */
export function sendPicture(c: Context, { type, data }: Picture, ticketNumber: number): Response {
  c.header('content-type', type);
  c.header('content-disposition', `inline; filename="picture-${ticketNumber}.${type.split('/')[1]}"`);
  c.header('content-security-policy', "default-src 'none'; sandbox; frame-ancestors 'none'");
  c.header('x-content-type-options', 'nosniff');
  return c.body(data);
}
