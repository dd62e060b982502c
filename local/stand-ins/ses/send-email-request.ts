import * as z from 'zod';

const addresses = z.array(z.string().min(1)).default([]);

const content = z.strictObject({ Data: z.string(), Charset: z.string().optional() });

const tagText = z.string().regex(/^[A-Za-z0-9_-]{1,256}$/, {
  message: 'Member must hold only ASCII letters, digits, underscores and dashes, at most 256',
});

const header = z
  .strictObject({
    Name: z.string().regex(/^[!-9;-~]{1,126}$/, {
      message: 'Member must hold 1 to 126 printable ASCII characters and no colon',
    }),
    Value: z.string().regex(/^[ -~]{1,995}$/, {
      message: 'Member must hold 1 to 995 printable ASCII characters',
    }),
  })
  .refine(({ Name, Value }) => Name.length + Value.length <= 996, {
    message: 'Name and value must not exceed 996 characters together',
  });

const simple = z.strictObject({
  Subject: content,
  Body: z.strictObject({ Text: content.optional(), Html: content.optional() }),
  Headers: z.array(header).max(15).default([]),
  Attachments: z.array(z.unknown()).default([]),
});

const featureStatus = z.enum(['ENABLED', 'DISABLED']).optional();

/**
 * Members of SendEmail. SES also knows `Content.Raw` and `Content.Template`; they are refused like
 * unknown members, as only `Simple` is served here.
 */
export const sendEmailRequest = z.strictObject({
  // SES lets it out of a Raw message only.
  FromEmailAddress: z.string().min(1),
  FromEmailAddressIdentityArn: z.string().optional(),
  Destination: z
    .strictObject({
      ToAddresses: addresses,
      CcAddresses: addresses,
      BccAddresses: addresses,
    })
    .default({ ToAddresses: [], CcAddresses: [], BccAddresses: [] }),
  ReplyToAddresses: addresses,
  FeedbackForwardingEmailAddress: z.string().optional(),
  FeedbackForwardingEmailAddressIdentityArn: z.string().optional(),
  Content: z.strictObject({ Simple: simple }),
  EmailTags: z
    .array(z.strictObject({ Name: tagText, Value: tagText }))
    .max(50)
    .default([]),
  ConfigurationSetName: z.string().optional(),
  EndpointId: z.string().optional(),
  TenantName: z.string().optional(),
  ListManagementOptions: z.unknown().optional(),
  ConfigurationOverrides: z
    .strictObject({
      Tracking: z
        .strictObject({ OpenTrackingEnabled: featureStatus, ClickTrackingEnabled: featureStatus })
        .optional(),
    })
    .optional(),
});

export type SendEmailRequest = z.infer<typeof sendEmailRequest>;

/** `Content.Simple` of a request. */
export type SimpleContent = z.infer<typeof simple>;
