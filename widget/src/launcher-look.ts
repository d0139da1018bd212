/** How the launcher looks as the loader draws it: the same on every site. */
export const launcherLook = `:host>button{display:flex;align-items:center;gap:8px;padding:12px 16px;border:1px solid #0003;border-radius:24px;font:600 15px system-ui;cursor:pointer;background:#fff;color:#1c1c1a;box-shadow:0 4px 16px #0003;&:before{content:"";padding:5px 7px;border:2px solid;border-radius:7px 7px 7px 0}}`;

/* What stands on it where nobody says otherwise: each by itself, since that costs the loader no byte. */
export const inEnglish = 'Feedback';
export const inJapanese = 'ご意見';
export const inArabic = 'رأيك';
export const inSimplified = '反馈';
export const inTraditional = '回饋';
