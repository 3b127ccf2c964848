import lexicon from '../../lexicon/references.json' with { type: 'json' };
import { signalRule } from './signal-rule.ts';

export const compare = signalRule('compare', 'CF', 'cf.', lexicon.compare);
