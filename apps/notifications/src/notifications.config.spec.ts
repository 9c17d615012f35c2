import { notificationsConfig } from './notifications.config';

describe('what the notifications service is set up with', () => {
  it('SYS-4: a provider is set up whole or not at all', () => {
    const usual = {
      PORT: '0',
      DATABASE_URL: 'postgres://x',
      REDIS_URL: 'redis://x',
      IDENTITY_SECRET: 'a secret that is long enough for tests',
    };
    expect(notificationsConfig.safeParse(usual).success).toBe(true);
    expect(notificationsConfig.safeParse({ ...usual, SMTP_URL: 'smtp://mail.example' }).error?.issues[0]?.path).toEqual(
      ['SMTP_URL'],
    );
    expect(notificationsConfig.safeParse({ ...usual, TWILIO_FROM: 'Clinic' }).success).toBe(false);
  });
});
