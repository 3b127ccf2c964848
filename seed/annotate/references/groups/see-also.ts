import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { signalRule } from './signal-rule.ts';

export const seeAlso = signalRule('see-also', 'SEE_ALSO', 'see also', lexicon.seeAlso);
