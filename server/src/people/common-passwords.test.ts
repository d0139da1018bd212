import { expect, it } from 'vitest';
import { isCommon } from './common-passwords.ts';

it.each([
  'password123',
  'PASSWORD123',
  'password1234',
  'qwertyuiop',
  '1234567890',
  '9876543210',
  'abcdefghijkl',
  'aaaaaaaaaaaa',
  'abababababab',
  '1q2w3e4r5t',
  'manchester',
  'manchester1!',
  'olivia2026!',
  'olivia@shop.example',
])('%j is tried first', async (password) => expect(await isCommon(password, 'olivia@shop.example')).toBe(true));

it.each([
  'correct horse battery',
  '我的密码很长很长也很好',
  'x7#Kq-mmPz2',
  '😀😁😂🤣😃😄😅😆😉😊',
  '😀'.repeat(100),
  'manchester by the sea',
  'another long password',
])('%j is not', async (password) => expect(await isCommon(password, 'olivia@shop.example')).toBe(false));
