import { createApp } from './create-app.ts';
import { SettingsError } from './settings.ts';

try {
  await createApp();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}
