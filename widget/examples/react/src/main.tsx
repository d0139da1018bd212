import { loadHuiyin } from '@huiyin/widget';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Survey } from './survey.tsx';

// Where your Huiyin server is, and the key of your site.
const { base = 'http://127.0.0.1:8787/', site = 'SITE_KEY' } = Object.fromEntries(new URLSearchParams(location.search));
const huiyin = loadHuiyin({ base, site });

function Page() {
  const [score, setScore] = useState<number>();
  return (
    <main>
      <h1>Your order is on its way</h1>
      <Survey base={base} site={site} survey="csat" onAnswer={(e) => setScore(e.detail.score)} />
      {score !== undefined && <p role="status">You chose {score}.</p>}
      <button onClick={() => huiyin('open', 'complaint')}>Something is wrong</button>
    </main>
  );
}

createRoot(document.getElementById('root')!).render(<Page />);
