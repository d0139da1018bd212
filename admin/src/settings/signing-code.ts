export const signingLanguages = ['Node', 'Python', 'PHP', 'Java'] as const;
export type SigningLanguage = (typeof signingLanguages)[number];

/** The signature of a customer's id on the site owner's server. The secret comes from the environment, never from code. */
export const signingCode: Record<SigningLanguage, string> = {
  Node: `import { createHmac } from 'node:crypto';

const signature = createHmac('sha256', process.env.HUIYIN_IDENTITY_SECRET)
  .update(customer.id, 'utf8')
  .digest('hex');`,
  Python: `import hashlib, hmac, os

secret = os.environ["HUIYIN_IDENTITY_SECRET"]
signature = hmac.new(secret.encode(), customer.id.encode(), hashlib.sha256).hexdigest()`,
  PHP: `$signature = hash_hmac('sha256', $customer->id, getenv('HUIYIN_IDENTITY_SECRET'));`,
  Java: `import static java.nio.charset.StandardCharsets.UTF_8;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

Mac mac = Mac.getInstance("HmacSHA256");
mac.init(new SecretKeySpec(System.getenv("HUIYIN_IDENTITY_SECRET").getBytes(UTF_8), "HmacSHA256"));
String signature = HexFormat.of().formatHex(mac.doFinal(customer.id().getBytes(UTF_8)));`,
};

/** What the page of a signed-in customer says, with what the server fills in. */
export const identifyCode = `<script>
  window.huiyin ??= (...call) => (huiyin.q ??= []).push(call);
  huiyin('identify', { id: 'CUSTOMER_ID', name: 'Ada Lin', tier: 'gold' }, 'SIGNATURE');
</script>`;
