// Made by `Solution/Build generate` from the constants of the plugin. Edits are lost.

/** The ways to reach a person, with their option values. */
export const channels = {
  "Email": 727000000,
  "MarketingEmail": 727000001,
  "Phone": 727000002,
  "Sms": 727000003,
  "Fax": 727000004,
  "Post": 727000005,
  "MarketingPost": 727000006,
  "MarketingMaterial": 727000007,
  "EmailTracking": 727000008
} as const;

/** Of channels that carry marketing alone, those whose refusal refuses them too. */
export const covering = {
  "MarketingEmail": [
    "Email",
    "MarketingMaterial"
  ],
  "MarketingPost": [
    "Post",
    "MarketingMaterial"
  ],
  "MarketingMaterial": []
} as const;

/** What one message is for. */
export const categories = {
  "Marketing": 727000000,
  "Transactional": 727000001
} as const;

/** What a ledger row says happened. */
export const events = {
  "OptedOut": 727000000,
  "OptedIn": 727000001,
  "SendBlocked": 727000002,
  "LetThroughAsTransactional": 727000003,
  "RemovedFromMessage": 727000004,
  "OverrideUsed": 727000005,
  "Corrected": 727000006,
  "Merged": 727000007,
  "CarriedOver": 727000008,
  "Baseline": 727000009,
  "OverrideGranted": 727000011,
  "OverrideRefused": 727000012,
  "CategoryChanged": 727000013,
  "PendingMessageStopped": 727000014,
  "ContactWarned": 727000015,
  "ContactBlocked": 727000016,
  "ProtectionKept": 727000017,
  "FoundAfterwards": 727000018,
  "LetThroughByOverride": 727000019,
  "EnteredInError": 727000020,
  "GroundEnded": 727000021,
  "Paused": 727000022,
  "RuleLoosened": 727000023,
  "DoorChanged": 727000024,
  "Erased": 727000025,
  "NotConfirmed": 727000026,
  "TurnedDown": 727000027,
  "DeliveryReported": 727000028,
  "DeliveryFailed": 727000029,
  "ListenerChanged": 727000035,
  "ListenerTold": 727000036,
  "LedgerExported": 727000040,
  "EvidenceExported": 727000045,
  "ChainBegun": 727000046,
  "FindingActedOn": 727000050,
  "FindingClosed": 727000051,
  "FindingReopened": 727000052,
  "FindingAccepted": 727000053,
  "PolicyPublished": 727000060
} as const;

/** Through what a choice came. */
export const sources = {
  "RecordChanged": 727000000,
  "Person": 727000001,
  "Link": 727000002,
  "OneClick": 727000003,
  "Reply": 727000004,
  "PhoneCall": 727000005,
  "WebForm": 727000006,
  "Import": 727000007,
  "Merge": 727000008,
  "LeadQualification": 727000009,
  "TwinRecord": 727000010,
  "Integration": 727000011,
  "SendCheck": 727000012,
  "System": 727000013,
  "Letter": 727000014,
  "ExternalForm": 727000015,
  "OtherEmail": 727000016,
  "DeliveryReport": 727000017,
  "Complaint": 727000018,
  "TextMessage": 727000019,
  "Erasure": 727000020
} as const;

/** The sources that somebody who writes a record may claim. */
export const claimableSources = [
  "RecordChanged",
  "Person",
  "PhoneCall",
  "Import",
  "Integration",
  "Letter",
  "ExternalForm",
  "OtherEmail"
] as const;

/** Why something happened. */
export const reasons = {
  "DoNotEmail": 727000000,
  "DoNotBulkEmail": 727000001,
  "DoNotSendMarketing": 727000002,
  "Suppressed": 727000003,
  "TopicRefused": 727000004,
  "Paused": 727000005,
  "CouldNotBeChecked": 727000007,
  "FlagChanged": 727000008,
  "AskedByPerson": 727000009,
  "NoEvidence": 727000010,
  "EvidenceOfTooLowRank": 727000011,
  "NoRightToDoSo": 727000012,
  "WithinReaskLock": 727000013,
  "NoOptIn": 727000014,
  "OptInExpired": 727000015,
  "ChannelRefused": 727000016,
  "NotStated": 727000017,
  "SaidBefore": 727000018,
  "RefusedByOthers": 727000019,
  "NoWriteAccess": 727000020,
  "NotADoor": 727000021,
  "CountryNeedsOptIn": 727000022,
  "BadProof": 727000023,
  "NobodyFound": 727000024,
  "WaitsForConfirmation": 727000025,
  "ReplyIsUnclear": 727000026,
  "AskedBack": 727000027,
  "AddressFailed": 727000028,
  "Complained": 727000029,
  "PersonErased": 727000040,
  "SecondOfficer": 727000041,
  "CopyOfEnvironment": 727000042,
  "Compliance": 727000050,
  "OptInOutdated": 727000060
} as const;

/** How far a request has come. */
export const requestStatuses = {
  "Open": 727000000,
  "Done": 727000001,
  "Refused": 727000002,
  "WaitsForOfficer": 727000003,
  "WaitsForPerson": 727000004
} as const;

/** What a request asks for. */
export const requestKinds = {
  "OptOut": 727000000,
  "OptIn": 727000001,
  "Pause": 727000002,
  "EnteredInError": 727000003,
  "SignUp": 727000004,
  "List": 727000005,
  "Delivery": 727000006,
  "Erasure": 727000007
} as const;

/** What became of an e-mail of ours to the person. */
export const letterStates = {
  "Sent": 727000000,
  "CameBack": 727000001,
  "Answered": 727000002
} as const;

/** The words of the ledger for the two meanings of a flag. */
export const words = {
  "refused": "refused",
  "allowed": "allowed"
} as const;

/** The tables of people, with their flags: refusing is the value that says no. */
export const persons = {
  "contact": {
    "set": "contacts",
    "id": "contactid",
    "name": "fullname",
    "flags": [
      {
        "column": "donotemail",
        "channel": "Email",
        "refusing": true
      },
      {
        "column": "donotbulkemail",
        "channel": "MarketingEmail",
        "refusing": true
      },
      {
        "column": "donotphone",
        "channel": "Phone",
        "refusing": true
      },
      {
        "column": "optout_donotsms",
        "channel": "Sms",
        "refusing": true
      },
      {
        "column": "donotfax",
        "channel": "Fax",
        "refusing": true
      },
      {
        "column": "donotpostalmail",
        "channel": "Post",
        "refusing": true
      },
      {
        "column": "donotbulkpostalmail",
        "channel": "MarketingPost",
        "refusing": true
      },
      {
        "column": "donotsendmm",
        "channel": "MarketingMaterial",
        "refusing": true
      },
      {
        "column": "followemail",
        "channel": "EmailTracking",
        "refusing": false
      }
    ]
  },
  "lead": {
    "set": "leads",
    "id": "leadid",
    "name": "fullname",
    "flags": [
      {
        "column": "donotemail",
        "channel": "Email",
        "refusing": true
      },
      {
        "column": "donotbulkemail",
        "channel": "MarketingEmail",
        "refusing": true
      },
      {
        "column": "donotphone",
        "channel": "Phone",
        "refusing": true
      },
      {
        "column": "optout_donotsms",
        "channel": "Sms",
        "refusing": true
      },
      {
        "column": "donotfax",
        "channel": "Fax",
        "refusing": true
      },
      {
        "column": "donotpostalmail",
        "channel": "Post",
        "refusing": true
      },
      {
        "column": "donotsendmm",
        "channel": "MarketingMaterial",
        "refusing": true
      },
      {
        "column": "followemail",
        "channel": "EmailTracking",
        "refusing": false
      }
    ]
  },
  "account": {
    "set": "accounts",
    "id": "accountid",
    "name": "name",
    "flags": [
      {
        "column": "donotemail",
        "channel": "Email",
        "refusing": true
      },
      {
        "column": "donotbulkemail",
        "channel": "MarketingEmail",
        "refusing": true
      },
      {
        "column": "donotphone",
        "channel": "Phone",
        "refusing": true
      },
      {
        "column": "optout_donotsms",
        "channel": "Sms",
        "refusing": true
      },
      {
        "column": "donotfax",
        "channel": "Fax",
        "refusing": true
      },
      {
        "column": "donotpostalmail",
        "channel": "Post",
        "refusing": true
      },
      {
        "column": "donotbulkpostalmail",
        "channel": "MarketingPost",
        "refusing": true
      },
      {
        "column": "donotsendmm",
        "channel": "MarketingMaterial",
        "refusing": true
      },
      {
        "column": "followemail",
        "channel": "EmailTracking",
        "refusing": false
      }
    ]
  }
} as const;

/** The columns that bring evidence with a change. */
export const evidence = {
  "source": "optout_consentsource",
  "text": "optout_consentevidence",
  "channels": "optout_consentchannels"
} as const;

/** The e-mail and its recipients. */
export const email = {
  "table": "email",
  "category": "optout_category",
  "topic": "optout_topicid",
  "overrideGround": "optout_overrideground",
  "overrideReason": "optout_overridereason",
  "boxes": [
    "to",
    "cc",
    "bcc"
  ],
  "ours": [
    "systemuser",
    "queue",
    "equipment"
  ]
} as const;

/** What a marketing message can be about. */
export const topic = {
  "table": "optout_topic",
  "set": "optout_topics",
  "id": "optout_topicid",
  "code": "optout_code"
} as const;

/** The opt-out request. */
export const request = {
  "table": "optout_request",
  "set": "optout_requests",
  "id": "optout_requestid",
  "name": "optout_name",
  "kind": "optout_kind",
  "receivedOn": "optout_receivedon",
  "dueOn": "optout_dueon",
  "personType": "optout_persontype",
  "personId": "optout_personid",
  "channels": "optout_channels",
  "status": "optout_status",
  "waitsFor": "optout_waitsfor",
  "saidOn": "optout_saidon",
  "receivedVia": "optout_receivedvia",
  "address": "optout_address",
  "topic": "optout_topic",
  "evidence": "optout_evidence",
  "evidenceLink": "optout_evidencelink",
  "outcome": "optout_outcome",
  "decision": "optout_decision",
  "mail": "optout_mailid",
  "answer": "optout_answerid",
  "answerState": "optout_answerstate",
  "ownerLink": "ownerid",
  "owner": "_ownerid_value"
} as const;

/** The consent ledger. */
export const ledger = {
  "table": "optout_consentaudit",
  "channel": "optout_channel",
  "newValue": "optout_newvalue"
} as const;

/** What the audit found. */
export const finding = {
  "table": "optout_finding",
  "set": "optout_findings",
  "id": "optout_findingid",
  "name": "optout_name",
  "rule": "optout_rule",
  "severity": "optout_severity",
  "status": "optout_findingstatus",
  "evidence": "optout_evidence",
  "foundOn": "optout_foundon",
  "action": "optout_correctiveaction",
  "answer": "optout_answer",
  "acceptedBy": "optout_acceptedby",
  "acceptedUntil": "optout_accepteduntil",
  "regardingType": "optout_regardingtype",
  "regardingId": "optout_regardingid",
  "retestedOn": "optout_retestedon",
  "inProgress": 727000001,
  "mended": 727000002,
  "accepted": 727000003,
  "waitsForSecond": 727000004,
  "burst": "refusals-in-a-burst",
  "bypass": "bypass-held",
  "severities": {
    "Low": 727000000,
    "Medium": 727000001,
    "High": 727000002
  },
  "open": [
    727000000,
    727000001,
    727000004
  ]
} as const;

/** A version of the privacy policy. */
export const policy = {
  "table": "optout_privacypolicy",
  "set": "optout_privacypolicies",
  "id": "optout_privacypolicyid",
  "name": "optout_name",
  "version": "optout_version",
  "language": "optout_language",
  "text": "optout_text"
} as const;

/** A run of the compliance check. */
export const check = {
  "set": "optout_compliancechecks",
  "finishedOn": "optout_finishedon",
  "score": "optout_score"
} as const;

/** What mends a point of the health check. */
export const remedies = [
  "None",
  "TakeBaseline",
  "DoRegularWork",
  "MakeCompletePass",
  "CheckCompliance",
  "TakePrivileges",
  "ImportAgain",
  "ChangeSettings",
  "TendPublicPages",
  "SwitchAuditingOn"
] as const;

/** Who gets refusals as a file. */
export const listener = {
  "table": "optout_listener",
  "set": "optout_listeners",
  "id": "optout_listenerid",
  "name": "optout_name",
  "kind": "optout_kind",
  "channels": "optout_channels",
  "file": 727000001
} as const;

/** What was told to a listener at once. */
export const batch = {
  "table": "optout_handover",
  "set": "optout_handovers",
  "id": "optout_handoverid",
  "listener": "optout_listenerid",
  "count": "optout_count",
  "state": "optout_state",
  "fetchedOn": "optout_fetchedon",
  "dueOn": "optout_dueon",
  "states": {
    "NotFetched": 727000000,
    "Fetched": 727000001,
    "Done": 727000002
  }
} as const;

/** The custom APIs that are called, with the Web API's types of what they take. */
export const apis = {
  "Baseline": {
    "name": "optout_Baseline",
    "takes": {
      "Slice": "Edm.Int32"
    },
    "gives": {
      "Finished": "Finished",
      "Processed": "Processed",
      "Place": "Place"
    }
  },
  "RunDue": {
    "name": "optout_RunDue",
    "takes": {
      "CompletePass": "Edm.Boolean"
    },
    "gives": {
      "Finished": "Finished",
      "Cursor": "Cursor",
      "Did": "Did"
    }
  },
  "RunComplianceCheck": {
    "name": "optout_RunComplianceCheck",
    "takes": {
      "Since": "Edm.DateTimeOffset",
      "Slice": "Edm.Int32",
      "Rule": "Edm.String",
      "CheckId": "Edm.Guid",
      "Cursor": "Edm.String"
    },
    "gives": {
      "CheckId": "CheckId",
      "Findings": "Findings",
      "Finished": "Finished",
      "Cursor": "Cursor"
    }
  },
  "MendFinding": {
    "name": "optout_MendFinding",
    "takes": {
      "FindingId": "Edm.Guid",
      "DryRun": "Edm.Boolean"
    },
    "gives": {
      "Action": "Action",
      "Changes": "Changes"
    }
  },
  "RetestFinding": {
    "name": "optout_RetestFinding",
    "takes": {
      "FindingId": "Edm.Guid",
      "Done": "Edm.String"
    },
    "gives": {
      "Closed": "Closed",
      "Says": "Says"
    }
  },
  "AcceptFinding": {
    "name": "optout_AcceptFinding",
    "takes": {
      "FindingId": "Edm.Guid",
      "Reason": "Edm.String",
      "Until": "Edm.DateTimeOffset"
    },
    "gives": {
      "Accepted": "Accepted"
    }
  },
  "ReadComplianceReport": {
    "name": "optout_ReadComplianceReport",
    "takes": {
      "Format": "Edm.String",
      "Language": "Edm.String",
      "Cursor": "Edm.String"
    },
    "gives": {
      "Content": "Content",
      "Cursor": "Cursor",
      "Finished": "Finished"
    }
  },
  "CheckHealth": {
    "name": "optout_CheckHealth",
    "takes": {},
    "gives": {
      "Healthy": "Healthy",
      "Points": "Points"
    }
  },
  "RecordConsent": {
    "name": "optout_RecordConsent",
    "takes": {
      "Decision": "Edm.String",
      "PersonType": "Edm.String",
      "PersonId": "Edm.Guid",
      "Address": "Edm.String",
      "Channels": "Collection(Edm.String)",
      "Topic": "Edm.String",
      "Source": "Edm.String",
      "Evidence": "Edm.String",
      "EvidenceLink": "Edm.String",
      "OccurredOn": "Edm.DateTimeOffset",
      "ReceivedOn": "Edm.DateTimeOffset",
      "PausedUntil": "Edm.DateTimeOffset",
      "PolicyVersion": "Edm.String",
      "IdempotencyKey": "Edm.String"
    },
    "gives": {
      "RequestId": "RequestId",
      "Matched": "Matched",
      "Outcome": "Outcome"
    }
  },
  "ReadTimeline": {
    "name": "optout_ReadTimeline",
    "takes": {
      "PersonType": "Edm.String",
      "PersonId": "Edm.Guid",
      "Top": "Edm.Int32"
    },
    "gives": {
      "Rows": "Rows"
    }
  },
  "CheckConsent": {
    "name": "optout_CheckConsent",
    "takes": {
      "Addresses": "Collection(Edm.String)",
      "Persons": "Collection(Edm.String)",
      "Category": "Edm.String",
      "Topic": "Edm.String",
      "AsOf": "Edm.DateTimeOffset",
      "AsRecorded": "Edm.Boolean"
    },
    "gives": {
      "Answers": "Answers"
    }
  },
  "TakeBackBurst": {
    "name": "optout_TakeBackBurst",
    "takes": {
      "FindingId": "Edm.Guid",
      "Reason": "Edm.String"
    },
    "gives": {
      "TakenBack": "TakenBack",
      "Kept": "Kept",
      "Finished": "Finished"
    }
  },
  "ImportSuppressions": {
    "name": "optout_ImportSuppressions",
    "takes": {
      "IdempotencyKey": "Edm.String",
      "Count": "Edm.Int32",
      "Hash": "Edm.String",
      "From": "Edm.Int32",
      "Rows": "Collection(Edm.String)",
      "Channels": "Collection(Edm.String)",
      "Source": "Edm.String",
      "Evidence": "Edm.String",
      "OccurredOn": "Edm.DateTimeOffset",
      "ReceivedOn": "Edm.DateTimeOffset",
      "Preview": "Edm.Boolean"
    },
    "gives": {
      "RequestId": "RequestId",
      "Done": "Done",
      "Finished": "Finished",
      "Unread": "Unread",
      "Refusals": "Refusals",
      "New": "New",
      "Problems": "Problems",
      "Outcome": "Outcome"
    }
  },
  "TakeBackImport": {
    "name": "optout_TakeBackImport",
    "takes": {
      "RequestId": "Edm.Guid",
      "Reason": "Edm.String"
    },
    "gives": {
      "TakenBack": "TakenBack",
      "Kept": "Kept",
      "Finished": "Finished"
    }
  },
  "GetPolicy": {
    "name": "optout_GetPolicy",
    "takes": {
      "Language": "Edm.String",
      "Version": "Edm.Int32"
    },
    "gives": {
      "Name": "Name",
      "Version": "Version",
      "Language": "Language",
      "Text": "Text",
      "WordingHash": "WordingHash",
      "EffectiveFrom": "EffectiveFrom",
      "WhatChanged": "WhatChanged"
    }
  },
  "FetchRefusals": {
    "name": "optout_FetchRefusals",
    "takes": {
      "ListenerId": "Edm.Guid"
    },
    "gives": {
      "HandOverId": "HandOverId",
      "File": "File",
      "FileName": "FileName",
      "FileHash": "FileHash",
      "Count": "Count",
      "DueOn": "DueOn",
      "More": "More"
    }
  },
  "CompleteHandOver": {
    "name": "optout_CompleteHandOver",
    "takes": {
      "HandOverId": "Edm.Guid",
      "Answer": "Edm.String"
    },
    "gives": {
      "DoneOn": "DoneOn"
    }
  },
  "ReadTraining": {
    "name": "optout_ReadTraining",
    "takes": {
      "UserId": "Edm.Guid",
      "Language": "Edm.String"
    },
    "gives": {
      "User": "User",
      "Courses": "Courses"
    }
  },
  "ReadCourse": {
    "name": "optout_ReadCourse",
    "takes": {
      "Course": "Edm.String",
      "Language": "Edm.String"
    },
    "gives": {
      "Title": "Title",
      "Lesson": "Lesson"
    }
  },
  "StartQuiz": {
    "name": "optout_StartQuiz",
    "takes": {
      "Course": "Edm.String",
      "Language": "Edm.String"
    },
    "gives": {
      "RecordId": "RecordId",
      "Questions": "Questions",
      "PassMark": "PassMark"
    }
  },
  "AcknowledgePolicy": {
    "name": "optout_AcknowledgePolicy",
    "takes": {
      "Version": "Edm.Int32"
    },
    "gives": {
      "RecordId": "RecordId",
      "ValidUntil": "ValidUntil"
    }
  },
  "AnswerQuiz": {
    "name": "optout_AnswerQuiz",
    "takes": {
      "RecordId": "Edm.Guid",
      "Question": "Edm.Int32",
      "Answer": "Edm.Int32"
    },
    "gives": {
      "Right": "Right",
      "RightAnswer": "RightAnswer",
      "Reason": "Reason",
      "Finished": "Finished",
      "Passed": "Passed",
      "Score": "Score",
      "ValidUntil": "ValidUntil"
    }
  }
} as const;

/** The ids of our forms. */
export const forms = {
  "contact": {
    "consent": "fd337a1d-0189-7388-87be-b0719f2215e7",
    "officer": "ddcfc6e7-03bd-018e-fa2d-e4f626f42949",
    "quick": "0d819493-36a5-d915-4cab-7a6fc960a3b1"
  },
  "lead": {
    "consent": "dac864cc-4023-9989-16f3-c2d0cfb26ac3",
    "officer": "e37225e6-a156-08a5-999f-2c1264745983",
    "quick": "acc82f21-07a5-ef41-ad51-a5ce6065f97a"
  },
  "account": {
    "consent": "730b4eda-5fea-4ae0-4953-66572e36e239",
    "officer": "985c2ffa-76c6-effa-54b9-2a9d3a0adb5b",
    "quick": "2294409e-3eda-b840-85dc-ea7e819bab04"
  },
  "email": {
    "consent": "3e6f3838-52ea-729a-f6ad-c9c847ad6df1"
  }
} as const;

/** The names of our pages. */
export const pages = {
  "compliance": "optout_/html/compliance.html",
  "decide": "optout_/html/decide.html",
  "finding": "optout_/html/finding.html",
  "handover": "optout_/html/handover.html",
  "health": "optout_/html/health.html",
  "lists": "optout_/html/lists.html",
  "panel": "optout_/html/panel.html",
  "policy": "optout_/html/policy.html",
  "record": "optout_/html/record.html",
  "takeback": "optout_/html/takeback.html",
  "training": "optout_/html/training.html"
} as const;

/** The names of our icons. */
export const icons = {
  "allowed": "optout_/img/allowed.svg",
  "app": "optout_/img/app.svg",
  "checkconsent": "optout_/img/checkconsent.svg",
  "checkpoint": "optout_/img/checkpoint.svg",
  "compliancecheck": "optout_/img/compliancecheck.svg",
  "consent": "optout_/img/consent.svg",
  "consentaudit": "optout_/img/consentaudit.svg",
  "course": "optout_/img/course.svg",
  "door": "optout_/img/door.svg",
  "finding": "optout_/img/finding.svg",
  "handover": "optout_/img/handover.svg",
  "holiday": "optout_/img/holiday.svg",
  "key": "optout_/img/key.svg",
  "listener": "optout_/img/listener.svg",
  "preference": "optout_/img/preference.svg",
  "privacypolicy": "optout_/img/privacypolicy.svg",
  "record": "optout_/img/record.svg",
  "refused": "optout_/img/refused.svg",
  "regime": "optout_/img/regime.svg",
  "request": "optout_/img/request.svg",
  "suppression": "optout_/img/suppression.svg",
  "takeback": "optout_/img/takeback.svg",
  "templatepolicy": "optout_/img/templatepolicy.svg",
  "topic": "optout_/img/topic.svg",
  "trainingrecord": "optout_/img/trainingrecord.svg",
  "unknown": "optout_/img/unknown.svg",
  "work": "optout_/img/work.svg"
} as const;
