// Made by `Solution/Build generate` from Solution/Languages. Edits are lost.
import type { Channel } from "../shared/names";

interface ChannelTexts {
  readonly title: Readonly<Record<Channel, string>>;
  readonly inText: Readonly<Record<Channel, string>>;
}

export const channelTexts: Readonly<Record<"en" | "de" | "fr" | "zh", ChannelTexts>> = {
  "en": {
    "title": {
      "Email": "E-mail",
      "MarketingEmail": "Marketing e-mail",
      "MarketingMaterial": "Marketing material",
      "Phone": "Phone calls",
      "Sms": "Text messages",
      "Fax": "Faxes",
      "Post": "Letters",
      "MarketingPost": "Marketing letters",
      "EmailTracking": "E-mail tracking"
    },
    "inText": {
      "Email": "any e-mail",
      "MarketingEmail": "marketing e-mail",
      "MarketingMaterial": "marketing material",
      "Phone": "phone calls",
      "Sms": "text messages",
      "Fax": "faxes",
      "Post": "letters",
      "MarketingPost": "marketing letters",
      "EmailTracking": "e-mail tracking"
    }
  },
  "de": {
    "title": {
      "Email": "E-Mail",
      "MarketingEmail": "Werbe-E-Mail",
      "MarketingMaterial": "Werbematerial",
      "Phone": "Anrufe",
      "Sms": "SMS",
      "Fax": "Faxe",
      "Post": "Briefe",
      "MarketingPost": "Werbebriefe",
      "EmailTracking": "E-Mail-Nachverfolgung"
    },
    "inText": {
      "Email": "E-Mail jeder Art",
      "MarketingEmail": "Werbe-E-Mail",
      "MarketingMaterial": "Werbematerial",
      "Phone": "Anrufe",
      "Sms": "SMS",
      "Fax": "Faxe",
      "Post": "Briefe",
      "MarketingPost": "Werbebriefe",
      "EmailTracking": "E-Mail-Nachverfolgung"
    }
  },
  "fr": {
    "title": {
      "Email": "E-mail",
      "MarketingEmail": "E-mail publicitaire",
      "MarketingMaterial": "Documents publicitaires",
      "Phone": "Appels",
      "Sms": "SMS",
      "Fax": "Télécopies",
      "Post": "Courrier postal",
      "MarketingPost": "Courrier publicitaire",
      "EmailTracking": "Suivi des e-mails"
    },
    "inText": {
      "Email": "tout e-mail",
      "MarketingEmail": "les e-mails publicitaires",
      "MarketingMaterial": "les documents publicitaires",
      "Phone": "les appels",
      "Sms": "les SMS",
      "Fax": "les télécopies",
      "Post": "le courrier postal",
      "MarketingPost": "le courrier publicitaire",
      "EmailTracking": "le suivi des e-mails"
    }
  },
  "zh": {
    "title": {
      "Email": "电子邮件",
      "MarketingEmail": "营销邮件",
      "MarketingMaterial": "营销资料",
      "Phone": "电话",
      "Sms": "短信",
      "Fax": "传真",
      "Post": "信函",
      "MarketingPost": "营销信函",
      "EmailTracking": "邮件跟踪"
    },
    "inText": {
      "Email": "任何电子邮件",
      "MarketingEmail": "营销邮件",
      "MarketingMaterial": "营销资料",
      "Phone": "电话",
      "Sms": "短信",
      "Fax": "传真",
      "Post": "信函",
      "MarketingPost": "营销信函",
      "EmailTracking": "邮件跟踪"
    }
  }
};
