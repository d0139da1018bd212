import fc from 'fast-check';

// A property that does not hold says what was wrong with the example, not only which one it was.
fc.configureGlobal({ includeErrorInReport: true });
