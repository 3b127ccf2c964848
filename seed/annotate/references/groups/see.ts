import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { signalRule } from './signal-rule.ts';

export const see = signalRule('see', 'SEE', 'see', lexicon.see);
