import { expect, it } from 'vitest';
import { customerKeys, type Named } from './customer-keys.ts';

const said = (named: Named): string[] => customerKeys(named).map(({ kind, value }) => `${kind} ${value}`);

it.each<[Named, string[]]>([
  [{}, []],
  [{ signedId: '', email: '', phone: '' }, []],
  [
    { phone: '+86 138-0013-8000', email: ' Li@Shop.Example ', signedId: 'u-1' },
    ['signed_id u-1', 'email li@shop.example', 'phone +8613800138000'],
  ],
  [{ email: '王@例子.公司' }, ['email 王@xn--fsqu00a.xn--55qx5d']],
  [{ email: 'no address' }, []],
  [{ phone: '0086 (138) 0013 8000' }, ['phone +8613800138000']],
  [{ phone: '＋８６１３８００１３８０００' }, ['phone +8613800138000']],
  [{ phone: '138 0013 8000' }, ['phone 13800138000']],
  [{ phone: '12-34-56' }, []],
  [{ phone: '000 000 000' }, []],
])('of %j the keys are %j', (named, keys) => expect(said(named)).toEqual(keys));
