const verbs =
  'alleged announce announced announces argue argued argues call called calls carried carries cite cited ' +
  'cites claim claimed claims compared compares confirm confirmed confirms described describes disclosed editorialized note ' +
  'noted notes observe observed observes published publishes quote quoted quotes ran report reported reports ' +
  'revealed reveals runs said say says state stated states suggested suggests told warn warned warns write ' +
  'writes wrote';

/** Verbs by which a source tells something, as the alternatives of a pattern: plain words, which V8 makes a tree of. */
export const reportingVerb = verbs.split(' ').join('|');
