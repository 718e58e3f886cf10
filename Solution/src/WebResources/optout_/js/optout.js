"use strict";
"use strict";
var OptOut = (() => {
  var __defProp = Object.defineProperty;
  var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
  var __getOwnPropNames = Object.getOwnPropertyNames;
  var __hasOwnProp = Object.prototype.hasOwnProperty;
  var __export = (target, all) => {
    for (var name in all)
      __defProp(target, name, { get: all[name], enumerable: true });
  };
  var __copyProps = (to, from, except, desc) => {
    if (from && typeof from === "object" || typeof from === "function") {
      for (let key of __getOwnPropNames(from))
        if (!__hasOwnProp.call(to, key) && key !== except)
          __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
    }
    return to;
  };
  var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

  // src/index.ts
  var index_exports = {};
  __export(index_exports, {
    Commands: () => Commands,
    Email: () => Email,
    Person: () => Person,
    Views: () => Views
  });

  // src/shared/columns.ts
  var channels = {
    "Email": 727e6,
    "MarketingEmail": 727000001,
    "Phone": 727000002,
    "Sms": 727000003,
    "Fax": 727000004,
    "Post": 727000005,
    "MarketingPost": 727000006,
    "MarketingMaterial": 727000007,
    "EmailTracking": 727000008
  };
  var covering = {
    "MarketingEmail": [
      "Email",
      "MarketingMaterial"
    ],
    "MarketingPost": [
      "Post",
      "MarketingMaterial"
    ],
    "MarketingMaterial": []
  };
  var categories = {
    "Marketing": 727e6,
    "Transactional": 727000001
  };
  var events = {
    "OptedOut": 727e6,
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
  };
  var sources = {
    "RecordChanged": 727e6,
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
  };
  var claimableSources = [
    "RecordChanged",
    "Person",
    "PhoneCall",
    "Import",
    "Integration",
    "Letter",
    "ExternalForm",
    "OtherEmail"
  ];
  var reasons = {
    "DoNotEmail": 727e6,
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
  };
  var requestStatuses = {
    "Open": 727e6,
    "Done": 727000001,
    "Refused": 727000002,
    "WaitsForOfficer": 727000003,
    "WaitsForPerson": 727000004
  };
  var requestKinds = {
    "OptOut": 727e6,
    "OptIn": 727000001,
    "Pause": 727000002,
    "EnteredInError": 727000003,
    "SignUp": 727000004,
    "List": 727000005,
    "Delivery": 727000006,
    "Erasure": 727000007
  };
  var letterStates = {
    "Sent": 727e6,
    "CameBack": 727000001,
    "Answered": 727000002
  };
  var words = {
    "refused": "refused",
    "allowed": "allowed"
  };
  var persons = {
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
  };
  var evidence = {
    "source": "optout_consentsource",
    "text": "optout_consentevidence",
    "channels": "optout_consentchannels"
  };
  var email = {
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
  };
  var topic = {
    "table": "optout_topic",
    "set": "optout_topics",
    "id": "optout_topicid",
    "code": "optout_code"
  };
  var request = {
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
  };
  var ledger = {
    "table": "optout_consentaudit",
    "channel": "optout_channel",
    "newValue": "optout_newvalue"
  };
  var finding = {
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
      "Low": 727e6,
      "Medium": 727000001,
      "High": 727000002
    },
    "open": [
      727e6,
      727000001,
      727000004
    ]
  };
  var policy = {
    "table": "optout_privacypolicy",
    "set": "optout_privacypolicies",
    "id": "optout_privacypolicyid",
    "name": "optout_name",
    "version": "optout_version",
    "language": "optout_language",
    "text": "optout_text"
  };
  var check = {
    "set": "optout_compliancechecks",
    "finishedOn": "optout_finishedon",
    "score": "optout_score"
  };
  var remedies = [
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
  ];
  var listener = {
    "table": "optout_listener",
    "set": "optout_listeners",
    "id": "optout_listenerid",
    "name": "optout_name",
    "kind": "optout_kind",
    "channels": "optout_channels",
    "file": 727000001
  };
  var batch = {
    "table": "optout_handover",
    "set": "optout_handovers",
    "id": "optout_handoverid",
    "listener": "optout_listenerid",
    "count": "optout_count",
    "state": "optout_state",
    "fetchedOn": "optout_fetchedon",
    "dueOn": "optout_dueon",
    "states": {
      "NotFetched": 727e6,
      "Fetched": 727000001,
      "Done": 727000002
    }
  };
  var apis = {
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
  };
  var forms = {
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
  };
  var pages = {
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
  };
  var icons = {
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
  };

  // src/shared/names.ts
  function isNameIn(names, word) {
    return typeof word === "string" && Object.prototype.hasOwnProperty.call(names, word);
  }

  // src/shared/words.ts
  var guid = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;
  function guidOf(value) {
    var _a, _b;
    const found = typeof value === "string" && value.length <= 38 ? guid.exec(value) : null;
    return (_b = (_a = found == null ? void 0 : found[1]) == null ? void 0 : _a.toLowerCase()) != null ? _b : null;
  }
  function textOf(value, most = 4e3) {
    return typeof value === "string" ? shortened(value, most) : "";
  }
  function objectOf(value) {
    return typeof value === "object" && value !== null ? value : {};
  }
  function itemsOf(value, most) {
    return Array.isArray(value) ? value.slice(0, most) : [];
  }
  function numberOf(value) {
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  }
  function instantOf(value) {
    if (!(value instanceof Date) && (typeof value !== "string" || value.length > 40)) {
      return null;
    }
    const instant2 = new Date(value);
    return Number.isNaN(instant2.getTime()) ? null : instant2;
  }
  function nameOf(value, most = 100) {
    return shortened(textOf(value).replace(/\s+/g, " ").trim(), most);
  }
  function isolated(name) {
    return `⁨${name.replace(/[\u2066-\u2069\u202a-\u202e]/g, "")}⁩`;
  }
  function shortened(text, most) {
    if (text.length <= most) {
      return text;
    }
    const end = /[\ud800-\udbff]/.test(text.charAt(most - 2)) ? most - 2 : most - 1;
    return text.slice(0, end) + "…";
  }
  function webAddress(value) {
    const text = textOf(value, 500).trim();
    try {
      const { protocol, username, password } = new URL(text);
      return (protocol === "https:" || protocol === "http:") && username === "" && password === "" ? text : null;
    } catch (e) {
      return null;
    }
  }

  // src/consent/flags.ts
  function personTable(name) {
    return isNameIn(persons, name) ? name : null;
  }
  function flagsOf(table3) {
    return persons[table3].flags;
  }
  function refuses(flag, value) {
    return value === flag.refusing;
  }
  function refusedChannels(table3, valueOf) {
    return flagsOf(table3).filter((flag) => refuses(flag, valueOf(flag.column))).map((flag) => flag.channel);
  }
  function loosened(table3, before, after) {
    return flagsOf(table3).filter((flag) => refuses(flag, before(flag.column)) && !refuses(flag, after(flag.column)));
  }
  function cameBack(flags, now) {
    return flags.filter((flag) => refuses(flag, now(flag.column)));
  }

  // src/consent/dialog.ts
  var mostPeople = 50;
  var longestEvidence = 4e3;
  var longestData = 1500;
  var longestText = 5e4;
  function dialogText(data) {
    const whole2 = JSON.stringify(data);
    return encodeURIComponent(whole2).length <= longestData ? whole2 : JSON.stringify({ ...data, rows: data.rows.map(({ table: table3, id }) => ({ table: table3, id })) });
  }
  function dialogData(text) {
    if (text.length > longestText) {
      return null;
    }
    const { rows, decision, channels: names, isTyped } = objectOf(parsed(text));
    const people = itemsOf(rows, mostPeople).map(rowOf).filter((row) => row !== null);
    return people.length === 0 && isTyped !== true ? null : {
      rows: people.filter((row, i) => people.findIndex((other) => other.id === row.id) === i),
      decision: decision === "OptIn" ? "OptIn" : "OptOut",
      channels: itemsOf(names, 20).filter((name) => isNameIn(channels, name))
    };
  }
  function evidenceOf(said2, reference) {
    return [said2.trim(), reference.trim()].filter((part) => part !== "").join("\n");
  }
  function rowOf(value) {
    const { table: table3, id, name } = objectOf(value);
    const known = typeof table3 === "string" ? personTable(table3) : null;
    const guid2 = guidOf(id);
    return known === null || guid2 === null ? null : { table: known, id: guid2, name: nameOf(name, 200) };
  }
  function parsed(text) {
    try {
      return JSON.parse(text);
    } catch (e) {
      return null;
    }
  }

  // src/shared/dates.ts
  var day = { year: "numeric", month: "short", day: "numeric" };
  function datesIn(language, own = ownLanguage()) {
    const locale = own.slice(0, 2) === language.slice(0, 2) ? own : language;
    const days = new Intl.DateTimeFormat(locale, day);
    const minutes = new Intl.DateTimeFormat(locale, { ...day, hour: "2-digit", minute: "2-digit" });
    return {
      day: (instant2) => days.format(instant2),
      minute: (instant2) => minutes.format(instant2),
      utc: (instant2) => `${instant2.toISOString().slice(0, 19).replace("T", " ")} UTC`
    };
  }
  function ownLanguage() {
    return typeof navigator === "undefined" ? "" : navigator.language;
  }

  // src/texts/channelTexts.ts
  var channelTexts = {
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

  // src/texts/de.ts
  var de = {
    language: "de",
    comma: ", ",
    semicolon: "; ",
    thisPerson: "Diese Person",
    noName: "Ohne Namen",
    channels: channelTexts.de.title,
    channelsInText: channelTexts.de.inText,
    events: {
      OptedOut: "Widersprochen",
      OptedIn: "Eingewilligt",
      SendBlocked: "Nachricht nicht gesendet",
      LetThroughAsTransactional: "Geschäftliche Nachricht durchgelassen",
      RemovedFromMessage: "Aus einer Nachricht entfernt",
      OverrideUsed: "Ausnahme genutzt",
      Corrected: "Änderung zurückgesetzt",
      Merged: "Datensätze zusammengeführt",
      CarriedOver: "Von einem anderen Datensatz übernommen",
      Baseline: "Bei Beginn der Aufzeichnung vorgefunden",
      OverrideGranted: "Ausnahme erteilt",
      OverrideRefused: "Ausnahme verweigert",
      CategoryChanged: "Kategorie einer Nachricht geändert",
      PendingMessageStopped: "Wartende Nachricht angehalten",
      ContactWarned: "Kontakt mit Warnung zugelassen",
      ContactBlocked: "Kontakt nicht zugelassen",
      ProtectionKept: "Schutz beibehalten",
      FoundAfterwards: "Nachträglich festgestellt",
      LetThroughByOverride: "Nachricht durch Ausnahme durchgelassen",
      EnteredInError: "Ablehnung irrtümlich erfasst",
      GroundEnded: "Grund einer Ablehnung entfallen",
      Paused: "Pausiert",
      RuleLoosened: "Regel gelockert",
      DoorChanged: "Annahmestelle geändert",
      Erased: "Personenbezogene Daten gelöscht",
      NotConfirmed: "Nicht bestätigt",
      TurnedDown: "Anfrage abgelehnt",
      DeliveryReported: "Unzustellbarkeit oder Beschwerde gemeldet",
      DeliveryFailed: "Gesperrt, da sie nicht funktioniert",
      ListenerChanged: "Empfänger geändert",
      ListenerTold: "Empfänger benachrichtigt",
      EvidenceExported: "Nachweise exportiert",
      ChainBegun: "Eigene Kette begonnen",
      LedgerExported: "Protokoll exportiert",
      FindingActedOn: "Korrekturmaßnahme ausgeführt",
      FindingClosed: "Feststellung geschlossen",
      FindingReopened: "Feststellung wieder offen",
      FindingAccepted: "Risiko angenommen",
      PolicyPublished: "Datenschutzerklärung veröffentlicht"
    },
    sources: {
      RecordChanged: "eine Änderung des Datensatzes",
      Person: "die Person selbst",
      Link: "einen Link in einer Nachricht",
      OneClick: "eine Abmeldung mit einem Klick",
      Reply: "eine Antwort",
      PhoneCall: "einen Anruf",
      WebForm: "ein Webformular",
      Import: "einen Import",
      Merge: "eine Zusammenführung von Datensätzen",
      LeadQualification: "die Qualifizierung eines Leads",
      TwinRecord: "einen anderen Datensatz mit derselben Adresse",
      Integration: "ein anderes System",
      SendCheck: "die Prüfung vor dem Senden",
      System: "das System",
      Letter: "einen Brief",
      ExternalForm: "ein fremdes Formular",
      OtherEmail: "eine E-Mail anderswo",
      DeliveryReport: "Bericht eines Mailsystems",
      Complaint: "Beschwerde über eine E-Mail",
      TextMessage: "Textnachricht",
      Erasure: "Löschung"
    },
    reasons: {
      DoNotEmail: "E-Mails sind nicht erwünscht",
      DoNotBulkEmail: "Massen-E-Mails sind nicht erwünscht",
      DoNotSendMarketing: "Werbematerial ist nicht erwünscht",
      Suppressed: "an die Adresse darf nicht geschrieben werden",
      TopicRefused: "das Thema wurde abgelehnt",
      Paused: "eine Pause ist noch nicht vorbei",
      CouldNotBeChecked: "es konnte nicht geprüft werden",
      FlagChanged: "die Angabe wurde im Datensatz geändert",
      AskedByPerson: "die Person hat darum gebeten",
      NoEvidence: "nichts zeigte, dass die Person es möchte",
      EvidenceOfTooLowRank: "der Nachweis wiegt die Ablehnung nicht auf",
      NoRightToDoSo: "wer es versuchte, hat nicht das Recht dazu",
      WithinReaskLock: "die Person hat erst vor Kurzem abgelehnt",
      NoOptIn: "das Thema erfordert eine Einwilligung",
      OptInExpired: "die Einwilligung ist abgelaufen",
      ChannelRefused: "dieser Kontaktweg ist abgelehnt",
      NotStated: "der Nachweis ist für diesen Kontaktweg oder dieses Thema nicht angegeben",
      SaidBefore: "es wurde vor der Ablehnung geäußert",
      RefusedByOthers: "jemand anderes mit dieser Adresse lehnt ab",
      NoWriteAccess: "wer es versuchte, darf den Datensatz nicht ändern",
      NotADoor: "das Programm ist keine eingetragene Annahmestelle",
      CountryNeedsOptIn: "das Land der Person verlangt eine Einwilligung",
      BadProof: "der Datensatz wurde von jemand anderem geändert",
      NobodyFound: "es wurde niemand gefunden, der gemeint ist",
      WaitsForConfirmation: "es wartet auf die Bestätigung der Person",
      ReplyIsUnclear: "ob die E-Mail bittet aufzuhören, ist nicht klar",
      AskedBack: "die Person wurde gefragt, was gemeint ist",
      AddressFailed: "die Adresse funktioniert nicht",
      Complained: "eine E-Mail von uns wurde unerwünscht genannt",
      PersonErased: "Die Person mit dieser Adresse wurde gelöscht",
      SecondOfficer: "Eine zweite datenschutzbeauftragte Person muss zustimmen",
      CopyOfEnvironment: "Die Umgebung ist eine Kopie einer anderen",
      Compliance: "Die Compliance-Prüfung",
      OptInOutdated: "die Datenschutzerklärung hat sich seit der Einwilligung geändert"
    },
    banner: (name, what2) => `${name} möchte nicht: ${what2}.`,
    unreadable: "Was diese Person ablehnt, ließ sich gerade nicht lesen. Prüfen Sie es, bevor Sie Kontakt aufnehmen.",
    evidence: {
      wanted: (what2) => `Sie erlauben wieder: ${what2}. Geben Sie vor dem Speichern unter „Nachweis“ an, wie die Person darum gebeten hat.`,
      needed: (what2) => `Es wurde nichts gespeichert: ${what2} wäre wieder erlaubt, und nichts zeigt, dass die Person es möchte. Geben Sie unter „Nachweis“ an, wie sie darum gebeten hat, und speichern Sie erneut, oder nehmen Sie die Änderung zurück.`,
      putBack: (what2) => `Weiterhin abgelehnt: ${what2}. Die Angabe wurde zurückgesetzt, weil dieses Formular keinen Platz für einen Nachweis hat. Ihre übrigen Änderungen sind noch da: Speichern Sie erneut, um sie zu behalten.`,
      offerTitle: "Kontakt wieder erlauben?",
      offer: (what2) => `Um wieder zu erlauben: ${what2}, braucht es einen Nachweis. Möchten Sie jetzt festhalten, was die Person gesagt hat?`,
      offerYes: "Festhalten",
      offerNo: "Nicht jetzt"
    },
    kept: {
      what: (what2) => `Weiterhin abgelehnt, obwohl Sie es erlaubt haben: ${what2}.`,
      NoEvidence: "Nichts zeigte, dass die Person es möchte. Erlauben Sie es noch einmal und geben Sie an, wie die Person darum gebeten hat.",
      EvidenceOfTooLowRank: "Die Ablehnung wiegt mehr als Ihr Nachweis. Halten Sie fest, wie die Person es selbst gesagt hat.",
      NoRightToDoSo: "Sie dürfen keine Einwilligung erfassen. Bitten Sie jemanden darum, der Widersprüche bearbeitet.",
      WithinReaskLock: "Die Person hat vor zu kurzer Zeit abgelehnt, um erneut gefragt zu werden. Warten Sie, bis sie von sich aus auf Sie zukommt.",
      unknown: "Entweder wiegt der Nachweis die Ablehnung nicht auf, oder die Person hat erst vor Kurzem abgelehnt, oder Sie dürfen keine Einwilligung erfassen. Fragen Sie jemanden, der Widersprüche bearbeitet."
    },
    mail: {
      refused: (count, who) => count === 1 ? `1 Empfänger lehnt diese E-Mail ab: ${who}.` : `${count} Empfänger lehnen diese E-Mail ab: ${who}.`,
      refusedIfMarketing: (count, who) => count === 1 ? `Falls dies Werbung ist, lehnt sie 1 Empfänger ab: ${who}.` : `Falls dies Werbung ist, lehnen sie ${count} Empfänger ab: ${who}.`,
      one: (name, reason, since) => since === "" ? `${name} (${reason})` : `${name} (${reason}, seit ${since})`,
      more: (count) => `und ${count} weitere`,
      none: (count) => count === 1 ? "Der Empfänger lehnt diese E-Mail nicht ab." : `Keiner der ${count} Empfänger lehnt diese E-Mail ab.`,
      noneIfMarketing: (count) => count === 1 ? "Der Empfänger lehnt Werbe-E-Mails nicht ab." : `Keiner der ${count} Empfänger lehnt Werbe-E-Mails ab.`,
      nobody: "Es gibt noch keinen Empfänger zu prüfen.",
      notChecked: "Ob die Empfänger diese E-Mail ablehnen, ließ sich gerade nicht prüfen. Beim Senden wird erneut geprüft.",
      someNotChecked: (count) => count === 1 ? "1 Empfänger ließ sich hier nicht prüfen; er wird beim Senden geprüft." : `${count} Empfänger ließen sich hier nicht prüfen; sie werden beim Senden geprüft.`
    },
    state: {
      refused: "Abgelehnt",
      allowed: "Erlaubt",
      notRefused: "Nicht abgelehnt",
      unknown: "Nichts vermerkt",
      covered: (by) => `Abgelehnt mit „${by}“`,
      since: (when2) => `seit ${when2}`,
      through: (source) => `durch ${source}`,
      beforeRecords: "vor Beginn der Aufzeichnung"
    },
    icon: {
      refused: (what2) => `Möchte nicht: ${what2}`,
      allowed: "Lehnt nichts von dem ab, was hier steht",
      unknown: "Nichts vermerkt"
    },
    panel: {
      told: "Mitgeteilt",
      title: "Einwilligung",
      loading: "Die Aufzeichnungen werden gelesen …",
      notSaved: "Speichern Sie zuerst diesen Datensatz. Dann wird die Einwilligung hier angezeigt.",
      failed: "Die Aufzeichnungen ließen sich nicht lesen.",
      failedPart: "Dieser Teil ließ sich gerade nicht lesen.",
      again: "Erneut versuchen",
      ways: "Kontaktwege",
      marketing: "Werbe-E-Mail",
      wouldGo: "Eine Werbe-E-Mail an diese Person würde jetzt gesendet.",
      wouldBeRefused: "Eine Werbe-E-Mail an diese Person würde jetzt nicht gesendet.",
      because: "Warum",
      where: "Abgelehnt durch",
      thisRecord: "diesen Datensatz",
      atAddress: "die Adresse",
      ofTable: (table3) => ` (${table3})`,
      recordGone: (table3) => `einen Datensatz, den es nicht mehr gibt (${table3})`,
      tables: { contact: "Kontakt", lead: "Lead", account: "Firma" },
      since: "Seit",
      change: "Was es ändern würde",
      clocks: "Offene Anfragen",
      optOut: "Widerspruch",
      optIn: "Einwilligung",
      pause: "Pause",
      signUp: "Anmeldung",
      enteredInError: "Irrtümlich erfasst",
      due: (when2) => `fällig am ${when2}`,
      overdue: (when2) => `überfällig seit ${when2}`,
      noDue: "ohne Frist",
      timeline: "Verlauf",
      empty: "Zu dieser Person ist noch nichts aufgezeichnet.",
      more: (count) => `${count} weitere anzeigen`,
      bounded: (count) => `Es werden nur die neuesten ${count} Einträge gezeigt.`,
      topic: "Thema",
      through: "Durch",
      reason: "Grund",
      evidence: "Nachweis",
      unknownTime: "Zeitpunkt unbekannt"
    },
    record: {
      titleOut: "Widerspruch erfassen",
      titleIn: "Einwilligung erfassen",
      about: "Es geht um",
      aboutMany: (count) => `Es geht um ${count} Personen`,
      loading: "Es wird gelesen, um wen es geht …",
      channelsOut: "Was möchte die Person nicht mehr?",
      channelsIn: "Was möchte die Person wieder?",
      words: "Die Worte der Person oder ein anderer Nachweis",
      wordsHint: "So, wie sie es gesagt hat. Es wird als Nachweis aufbewahrt.",
      wordsNeeded: "(erforderlich)",
      reference: "Anrufkennung",
      referenceHint: "Zum Beispiel die Nummer des Anrufs. Sie wird mit dem Nachweis aufbewahrt.",
      when: "Wann sie es gesagt hat",
      whenHint: "Lassen Sie es für jetzt so stehen.",
      recording: "Wird erfasst …",
      close: "Schließen",
      again: "Erneut versuchen",
      noChannel: "Wählen Sie mindestens einen Kontaktweg.",
      noWords: "Eine Einwilligung braucht einen Nachweis: Geben Sie an, wie die Person darum gebeten hat.",
      tooLong: (most) => `Kürzen Sie den Text: Mit der Anrufkennung passen höchstens ${most} Zeichen.`,
      badTime: "Geben Sie einen Zeitpunkt an, der vergangen ist.",
      bad: "Es ist nicht bekannt, um wen es geht. Schließen Sie dies, wählen Sie jemanden aus und öffnen Sie es erneut.",
      recorded: "Erfasst",
      failed: "Nicht erfasst",
      lost: "Die Antwort kam nicht an. Versuchen Sie es erneut: Es wird nichts doppelt erfasst.",
      allDone: "Es ist erfasst.",
      someFailed: (count) => count === 1 ? "1 wurde nicht erfasst." : `${count} wurden nicht erfasst.`,
      withReference: (reference) => `Anrufkennung: ${reference}`,
      through: "Wie wurde es gesagt?",
      throughHint: "Ein Anruf, ein Brief und ein persönliches Wort zählen gleich viel.",
      throughs: {
        PhoneCall: "Am Telefon",
        Letter: "In einem Brief oder auf anderem Papier",
        Person: "Persönlich",
        OtherEmail: "In einer E-Mail, die nicht in Dataverse liegt",
        ExternalForm: "Auf einem fremden Formular"
      },
      link: "Link zum Scan oder zur Aufnahme",
      linkHint: "Wo das Papier, die Aufnahme oder die E-Mail liegt. Er wird mit dem Nachweis aufbewahrt.",
      badLink: "Geben Sie eine Adresse an, die mit https:// beginnt, oder lassen Sie das Feld leer.",
      address: "E-Mail-Adresse oder Telefonnummer",
      addressHint: "So, wie die Person sie nennt. Dorthin wird nicht mehr geschrieben, wem sie auch gehört.",
      noAddress: "Geben Sie die Adresse oder Nummer an.",
      theAddress: "Die Adresse",
      script: {
        title: "Was Sie am Telefon sagen",
        say: "Sagen Sie",
        never: "Fragen Sie nie",
        optOut: {
          say: [
            "„Ich halte das jetzt fest. Es gilt sofort.“",
            "„Geht es nur um diese Adresse oder Nummer, oder um alles von uns?“",
            "„Was schon unterwegs ist, kann noch ankommen. Auf Bestellungen und Fragen antworten wir weiterhin.“",
            "„Ihr Anliegen steht bei uns im Verzeichnis. Wenn noch etwas kommt, sagen Sie es uns.“"
          ],
          never: [
            "Warum, oder ob die Person sicher ist.",
            "Nach etwas anderem als der Adresse oder Nummer: kein Geburtsdatum, kein Konto, kein Kennwort.",
            "Ob die Person stattdessen einen Link öffnen, sich anmelden, zahlen oder ein Formular ausfüllen kann.",
            "Ob die Person etwas anderes oder weniger Nachrichten möchte."
          ]
        },
        optIn: {
          say: [
            "„Für welche Adresse oder Nummer ist es, und was möchten Sie bekommen?“",
            "„Sie können jederzeit aufhören: über den Link in jeder Nachricht, mit einer Antwort oder einem Anruf.“",
            "„Ich schreibe auf, was Sie eben gesagt haben.“"
          ],
          never: [
            "Ob die Person nicht doch Werbung möchte: Sie muss darum bitten.",
            "Nach mehr als dem, worum gebeten wurde. Was nicht genannt wurde, bleibt abgelehnt."
          ]
        }
      }
    },
    decide: {
      title: "Anfrage entscheiden",
      loading: "Die Anfrage wird gelesen …",
      unread: "Die Anfrage konnte nicht gelesen werden.",
      bad: "Um welche Anfrage es geht, ist nicht bekannt. Schließen Sie dies, öffnen Sie die Anfrage und versuchen Sie es erneut.",
      asks: "Bittet um",
      kinds: {
        OptOut: "Nichts mehr davon",
        OptIn: "Wieder kontaktiert zu werden",
        Pause: "Eine Pause",
        EnteredInError: "Rücknahme eines Versehens",
        Erasure: "Person löschen",
        SignUp: "Kontakt, sobald bestätigt",
        List: "Was eine Liste sagt",
        Delivery: "Berichte von Mailsystemen"
      },
      about: "Betrifft",
      topic: "Thema",
      waits: "Wartet, weil",
      person: "Person",
      openPerson: "Datensatz öffnen",
      address: "Adresse",
      through: "Kam durch",
      mail: "E-Mail",
      letter: "Unser Schreiben",
      letterStates: { Sent: "Gesendet", CameBack: "Es kam zurück", Answered: "Beantwortet" },
      openMail: "E-Mail öffnen",
      evidenceLink: "Scan oder Aufnahme",
      received: "Eingegangen",
      due: "Fällig",
      overdue: "Überfällig",
      said: "Was gesagt wurde",
      words: "Grund der Entscheidung",
      wordsHint: "Nötig, um abzulehnen. Er bleibt bei der Anfrage.",
      noWords: "Sagen Sie, warum die Anfrage abgelehnt wird.",
      apply: "Umsetzen",
      applyUnclear: "Es ist ein Nein: umsetzen",
      turnDown: "Ablehnen",
      take: "Übernehmen",
      taken: "Sie gehört jetzt Ihnen.",
      notTaken: "Sie wurde nicht übernommen.",
      askBack: "Person fragen",
      running: "Wird gespeichert …",
      applied: "Sie ist umgesetzt.",
      turnedDown: "Sie ist abgelehnt, mit Ihrem Grund.",
      askedBack: "Die Person wird per E-Mail gefragt.",
      failed: "Es wurde nicht entschieden.",
      notAllowed: "Sie dürfen Anfragen nicht entscheiden. Bitten Sie einen Datenschutzbeauftragten."
    },
    training: {
      title: "Meine Schulung",
      loading: "Wird geladen …",
      unread: "Die Schulung konnte nicht gelesen werden.",
      lead: "Diese Kurse kommen vor dem Erlauben, Ausnehmen, Exportieren oder Löschen. Jeder dauert etwa zehn Minuten.",
      nothingDue: "Für Sie steht gerade nichts an.",
      due: "Zu erledigen",
      done: "Erledigt",
      others: "Weitere Kurse",
      states: {
        open: "Noch nicht gemacht",
        expired: "Gilt nicht mehr; abgelaufen oder Kurs erneuert:",
        soon: "Bitte wiederholen vor dem",
        valid: "Gültig bis"
      },
      take: "Kurs machen",
      takeAgain: "Noch einmal machen",
      certificate: "Bescheinigung",
      elsewhere: "Derselbe Kurs in Ihrem Lernsystem",
      start: "Fragen beantworten",
      back: "Zurück zu meiner Schulung",
      answer: "Antworten",
      chooseOne: "Wählen Sie zuerst eine Antwort.",
      right: "Richtig",
      wrong: "Nicht richtig",
      rightIs: "Richtig ist:",
      next: "Nächste Frage",
      showResult: "Ergebnis zeigen",
      notTaken: "Die Antwort kam nicht an. Versuchen Sie es noch einmal.",
      passed: "Sie haben bestanden",
      failed: "Dieses Mal nicht bestanden",
      validUntil: "Gültig bis",
      readAgain: "Lesen Sie die Lektion noch einmal und versuchen Sie es erneut. Die Fragen werden andere sein.",
      retry: "Noch einmal versuchen",
      lesson: "Lektion lesen",
      certificateTitle: "Schulungsbescheinigung",
      hasPassed: "hat den Kurs bestanden:",
      on: "Bestanden am",
      score: "Punktzahl",
      version: "Version des Kurses",
      record: "Nachweis",
      print: "Drucken",
      policy: {
        read: "Datenschutzerklärung lesen",
        about: "Was alle draußen lesen. Dass Sie sie gelesen haben, bestätigen Sie einmal im Jahr und wenn sie sich ändert.",
        confirm: "Ich habe sie gelesen",
        noted: "Vermerkt: Sie haben sie gelesen",
        hasRead: "hat gelesen:",
        on: "Gelesen am",
        version: "Fassung der Datenschutzerklärung"
      },
      about: (count, mark) => `${String(count)} Fragen; Sie bestehen mit ${String(mark)} Prozent. Die erste Antwort auf jede zählt.`,
      questionOf: (at, count) => `Frage ${String(at)} von ${String(count)}`,
      scoreOf: (score2, mark) => `${String(score2)} Prozent waren beim ersten Mal richtig; nötig sind ${String(mark)} Prozent.`
    },
    policy: {
      title: "Fassungen vergleichen",
      bad: "Es ist nicht bekannt, um welche Fassung es geht. Schließen Sie dies, öffnen Sie die Fassung und versuchen Sie es noch einmal.",
      loading: "Wird gelesen …",
      unread: "Die Fassungen konnten nicht gelesen werden. Schließen Sie dies und versuchen Sie es noch einmal.",
      none: "Es gibt noch keine andere Fassung zum Vergleichen.",
      with: "Vergleichen mit Fassung",
      all: "Auch zeigen, was gleich geblieben ist",
      change: "Änderung",
      kinds: { same: "Gleich", changed: "Geändert", added: "Neu", removed: "Entfallen" },
      version: (name) => `Fassung ${name}`,
      missing: (number) => `Fassung ${String(number)} wurde nicht veröffentlicht. Wählen Sie eine andere.`,
      elsewhere: (language) => `In der Sprache dieser Fassung gibt es sie nicht; hier steht sie auf: ${language}.`,
      count: (count) => count === 0 ? "Die Texte sind gleich." : count === 1 ? "Ein Absatz ist anders." : `${String(count)} Absätze sind anders.`
    },
    finding: {
      title: "Feststellung bearbeiten",
      bad: "Es ist nicht bekannt, um welche Feststellung es geht. Schließen Sie dies, öffnen Sie die Feststellung und versuchen Sie es erneut.",
      loading: "Wird gelesen …",
      unread: "Die Feststellung konnte nicht gelesen werden. Schließen Sie dies und versuchen Sie es erneut.",
      record: "Datensatz öffnen",
      rule: "Regel",
      answer: "Antwort:",
      accepted: "Ihr Risiko ist angenommen.",
      toDo: "Was zu tun ist",
      wouldChange: "Was sich ändert, wenn Sie drücken",
      looking: "Wird geprüft …",
      run: "Ausführen",
      running: "Wird ausgeführt …",
      done: "Die Feststellung ist geschlossen: Was gefunden wurde, besteht nicht mehr, oder jemand hat gesagt, was getan wurde.",
      stillOpen: "Es ist begonnen. Die Feststellung ist noch offen: Tun Sie, was sie sagt, und prüfen Sie dann erneut.",
      lookAgain: "Erneut prüfen",
      doneWords: "Was getan wurde",
      doneHint: "Nötig, wo keine Prüfung es zeigen kann, wie bei einer gesendeten E-Mail. Es wird im Einwilligungsprotokoll aufbewahrt.",
      look: "Erneut prüfen",
      acceptRisk: "Stattdessen das Risiko annehmen",
      acceptHint: "Eine zweite datenschutzbeauftragte Person muss zustimmen. Am letzten Tag ist die Feststellung wieder offen.",
      why: "Warum die Organisation es trägt",
      until: "Bis",
      accept: "Vorschlagen",
      agree: "Zustimmen",
      secondAsked: "Eine andere Person will das Risiko annehmen bis",
      waitsForSecond: "Es wartet auf eine zweite datenschutzbeauftragte Person.",
      failed: "Es wurde nichts geändert.",
      notAllowed: "Sie dürfen das nicht. Fragen Sie eine datenschutzbeauftragte Person."
    },
    takeBack: {
      title: "Widersprüche zurücknehmen",
      listTitle: "Eine Liste zurücknehmen",
      listMeaning: "Zurückgenommen wird, was diese Liste abgelehnt hat, und sonst nichts: Wer außerdem abgelehnt hat, vorher oder nachher, lehnt weiter ab. Das Einwilligungsprotokoll bewahrt beides.",
      meaning: "Jeder dieser Widersprüche wird so zurückgenommen, wie es sein eigener Link sofort gekonnt hätte. Was jemand außerdem gesagt hat, auf anderem Weg oder später, bleibt bestehen, und das Einwilligungsprotokoll bewahrt beides.",
      words: "Was Sie herausgefunden haben",
      wordsHint: "Wen Sie gefragt haben und was geantwortet wurde. Es wird als Nachweis aufbewahrt.",
      run: "Zurücknehmen",
      noWords: "Geben Sie an, was Sie herausgefunden haben.",
      running: (count) => `Wird zurückgenommen … bisher ${count}`,
      taken: (count) => count === 1 ? "1 Widerspruch ist zurückgenommen." : `${count} Widersprüche sind zurückgenommen.`,
      kept: (count) => count === 1 ? "1 bleibt bestehen: Es wurde außerdem widersprochen." : `${count} bleiben bestehen: Es wurde außerdem widersprochen.`,
      failed: "Nicht alle wurden geprüft. Versuchen Sie es erneut: Nichts wird zweimal zurückgenommen.",
      notAllowed: "Dazu fehlt Ihnen das Recht, Sperren aufzuheben. Fragen Sie eine datenschutzbeauftragte Person.",
      bad: "Es ist nicht bekannt, um welche Feststellung es geht. Schließen Sie dieses Fenster, öffnen Sie die Feststellung und versuchen Sie es erneut."
    },
    lists: {
      title: "Ablehnungen importieren",
      meaning: "Eine Liste von Personen, die bei einem anderen Programm abgelehnt haben: Jede Adresse darauf ist hier gesperrt, wer immer sie hat. Eine Liste erlaubt nie etwas.",
      file: "Die Liste",
      fileHint: "Eine Textdatei, wie Programme sie exportieren, mit einer Person je Zeile und höchstens 5.000 Ablehnungen. Für mehr gibt es das Programm, das dem Release beiliegt.",
      words: "Was diese Liste ist und woher",
      everybody: "Alle darauf haben abgelehnt, was auch immer die Spalten sagen",
      skip: "Zeilen weglassen, die nicht verstanden werden",
      look: "Ansehen, was sie bewirken würde",
      run: "Importieren",
      reading: "Wird gelesen …",
      running: (done, count) => `${done} von ${count} Zeilen`,
      noFile: "Wählen Sie eine Datei aus.",
      noAddresses: "Keine Spalte dieser Liste enthält Adressen. Nennen Sie die Spalte in der ersten Zeile Email, Phone oder Fax.",
      tooMany: (count) => `Diese Liste hat ${count} Ablehnungen. Eine Seite nimmt 5.000: Verwenden Sie das Programm.`,
      subscribers: "Das sieht nach einer Liste von Personen aus, die zugestimmt haben, und nichts darin sagt, wer abgelehnt hat. Haben alle darauf abgelehnt, sagen Sie es oben.",
      lines: (lines, no) => `${lines} Zeilen, davon ${no} mit einer Ablehnung.`,
      columns: (names) => `Wer abgelehnt hat, steht in: ${names}.`,
      everyLine: "Alle darauf gelten als ablehnend.",
      questions: "Bei diesen Werten ist nicht klar, ob sie eine Ablehnung sind:",
      would: (count) => count === 1 ? "1 Ablehnung würde gelten." : `${count} Ablehnungen würden gelten.`,
      news: (count) => count === 1 ? "1 davon ist neu." : `${count} davon sind neu.`,
      notHeld: "Zeilen, die nicht oder nicht ganz gesperrt sind",
      line: (line) => `Zeile ${line}:`,
      save: "Diese Zeilen speichern",
      noAddress: "Sie sagt Nein und enthält keine Adresse.",
      question: "Es ist nicht klar, ob sie Nein sagt.",
      unknownDate: "Wann es geäußert wurde, war nicht zu lesen. Sie wird ohne das eingereicht.",
      onlyLetters: "Sie lehnt nur Briefe ab. Dafür lässt sich keine Adresse sperren: Setzen Sie die Kennzeichnung am Datensatz.",
      request: "Anfrage öffnen",
      failed: "Es wurde nicht alles eingereicht. Versuchen Sie es noch einmal: Es geht dort weiter, wo es war.",
      notAllowed: "Sie dürfen das nicht: Dafür braucht man das Recht, Widerspruchsanfragen anzulegen. Fragen Sie einen Administrator."
    },
    handOver: {
      title: "Ablehnungen übergeben",
      meaning: "Versender ohne Schnittstelle, etwa eine Druckerei oder Agentur, bekommen als Datei, was abgelehnt wurde. Holen Sie sie ab, geben Sie sie weiter, und sagen Sie hier, wenn dort gehandelt wurde.",
      loading: "Wer Dateien bekommt, wird gelesen …",
      nobody: "Noch bekommt niemand Dateien. Tragen Sie einen Versender in der Tabelle Empfänger ein, mit der Art Datei.",
      nothing: "Es ist nicht bekannt, dass etwas wartet. Holen Sie eine Datei ab, um nachzusehen.",
      waiting: (count) => count === 1 ? "1 Ablehnung wartet auf Abholung." : `${count} Ablehnungen warten auf Abholung.`,
      fetchedOn: "Abgeholt und nicht als erledigt gemeldet:",
      due: "Fällig:",
      late: "Überfällig seit:",
      fetch: "Datei abholen",
      again: "Dieselbe Datei noch einmal abholen",
      none: "Nichts wartet: Jede Ablehnung wurde übergeben.",
      saved: (count) => count === 1 ? "1 Ablehnung steht in der Datei." : `${count} Ablehnungen stehen in der Datei.`,
      save: "Datei speichern",
      more: "Es warten weitere: Melden Sie diese als erledigt, und holen Sie dann die nächste ab.",
      answer: "Was geantwortet wurde",
      answerHint: "Etwa wer wann geschrieben hat. Es bleibt beim Stapel stehen.",
      done: "Dort wurde gehandelt",
      kept: "Aufgeschrieben.",
      failed: "Das ging nicht. Versuchen Sie es noch einmal: Nichts geht verloren.",
      notAllowed: "Das dürfen Sie nicht: Es braucht die Rolle für Datenschutzbeauftragte."
    },
    remedies: {
      running: "Läuft …",
      takeBaseline: "Bestandsaufnahme durchführen",
      baselineAt: (rows, table3) => `Bisher ${rows} Zeilen angesehen; als Nächstes kommt ${table3}.`,
      baselineDone: "Die Bestandsaufnahme ist abgeschlossen.",
      doRegularWork: "Regelmäßige Arbeit jetzt erledigen",
      makeCompletePass: "Alle Kennzeichen jetzt abgleichen",
      workDone: "Alles Fällige ist erledigt. Sorgen Sie dafür, dass ein Zeitplan es täglich erledigt.",
      checkCompliance: "Compliance jetzt prüfen",
      lookAtRoles: "Ansehen, was sich ändern würde",
      takePrivileges: "Rechte entziehen",
      privilegesGo: "Die Rechte werden im Hintergrund entzogen. Prüfen Sie in einer Minute erneut.",
      noOpenFinding: "Dazu ist keine Feststellung offen: Das Risiko wurde akzeptiert, oder es wird schon behoben.",
      importAgain: "Starten Sie im Ordner der Version",
      changeSettings: "Maker-Portal öffnen: Umgebungsvariablen",
      tendPublicPages: "Öffentliche Seiten öffnen",
      switchAuditingOn: "Power Platform Admin Center öffnen",
      brokenOff: "Es brach ab. Versuchen Sie es noch einmal: Nichts geht verloren, und es geht dort weiter, wo es war.",
      notAllowed: "Das dürfen Sie nicht. Fragen Sie einen Administrator, bei Feststellungen die Datenschutzbeauftragten."
    },
    compliance: {
      title: "Compliance-Bericht",
      meaning: "Ob Ablehnungen geachtet werden, wie die letzte Prüfung es vorfand. Zeigen Sie ihn, wer immer danach fragt: der Leitung, einer Prüferin, einer Behörde.",
      loading: "Die letzte Prüfung wird gelesen …",
      score: "Wertung",
      scoreOf: (score2) => `${score2} von 100`,
      noScore: "Noch keine",
      open: { High: "Offen: hoch", Medium: "Offen: mittel", Low: "Offen: niedrig" },
      grade: { High: "Hoch", Medium: "Mittel", Low: "Niedrig" },
      atLeast: (count) => `${count} oder mehr`,
      checkedOn: "Letzte Prüfung:",
      neverChecked: "Noch keine Prüfung wurde abgeschlossen.",
      check: "Jetzt prüfen",
      checking: (count) => count === 0 ? "Wird geprüft … bisher nichts gefunden" : `Wird geprüft … bisher ${count} gefunden`,
      found: (count) => count === 0 ? "Die Prüfung ist abgeschlossen: Nichts wurde gefunden." : `Die Prüfung ist abgeschlossen. Gefunden: ${count}.`,
      all: "Alle Feststellungen",
      view: "Ansehen und drucken",
      print: "Drucken",
      save: (format) => `${format} herunterladen`,
      making: (parts) => parts === 0 ? "Der Bericht wird erstellt …" : `Der Bericht wird erstellt … bisher ${parts} Teile`,
      saved: "Der Bericht ist erstellt. Wurde er nicht gespeichert, drücken Sie auf seinen Namen:",
      unread: "Der Stand ließ sich nicht lesen.",
      brokenOff: "Es brach ab. Versuchen Sie es noch einmal: Nichts geht verloren.",
      notAllowed: "Das dürfen Sie nicht: Den Bericht zu lesen, erfordert das Recht, das Einwilligungsprotokoll zu lesen; zu prüfen, das Recht, Compliance-Prüfungen anzulegen. Fragen Sie die Datenschutzbeauftragten."
    },
    health: {
      title: "Zustand",
      running: "Wird geprüft …",
      healthy: "Alles funktioniert wie versprochen.",
      unhealthy: (count) => count === 1 ? "1 Punkt braucht Aufmerksamkeit." : `${count} Punkte brauchen Aufmerksamkeit.`,
      worthKnowing: (count) => count === 1 ? "1 Punkt ist wissenswert." : `${count} Punkte sind wissenswert.`,
      ok: "In Ordnung",
      High: "Schwerwiegend",
      Medium: "Wichtig",
      Low: "Wissenswert",
      fix: "Was zu tun ist",
      alike: (count) => `${count} weitere davon`,
      follows: (count) => count === 1 ? "Deshalb scheitert 1 weiterer Punkt" : `Deshalb scheitern ${count} weitere Punkte`,
      again: "Erneut prüfen",
      failed: "Die Prüfung ließ sich nicht ausführen.",
      notAllowed: "Sie dürfen diese Prüfung nicht ausführen: Sie erfordert das Recht, das Einwilligungsprotokoll zu lesen. Wenden Sie sich an die Datenschutzbeauftragten.",
      checkedOn: (when2) => `Geprüft am ${when2}`
    }
  };

  // src/texts/en.ts
  var en = {
    language: "en",
    comma: ", ",
    semicolon: "; ",
    thisPerson: "This person",
    noName: "No name",
    channels: channelTexts.en.title,
    channelsInText: channelTexts.en.inText,
    events: {
      OptedOut: "Opted out",
      OptedIn: "Opted in",
      SendBlocked: "Message not sent",
      LetThroughAsTransactional: "Business message let through",
      RemovedFromMessage: "Taken off a message",
      OverrideUsed: "Override used",
      Corrected: "Change set back",
      Merged: "Records merged",
      CarriedOver: "Taken over from another record",
      Baseline: "Found when records began",
      OverrideGranted: "Override granted",
      OverrideRefused: "Override refused",
      CategoryChanged: "Category of a message changed",
      PendingMessageStopped: "Waiting message stopped",
      ContactWarned: "Contact allowed with a warning",
      ContactBlocked: "Contact not allowed",
      ProtectionKept: "Protection kept on",
      FoundAfterwards: "Found afterwards",
      LetThroughByOverride: "Message let through by an override",
      EnteredInError: "Refusal entered in error",
      GroundEnded: "Ground of a refusal ended",
      Paused: "Paused",
      RuleLoosened: "Rule loosened",
      DoorChanged: "Door changed",
      Erased: "Personal data erased",
      NotConfirmed: "Did not confirm",
      TurnedDown: "Request turned down",
      DeliveryReported: "Failed delivery or complaint reported",
      DeliveryFailed: "Held, since it does not work",
      ListenerChanged: "Listener changed",
      ListenerTold: "Listener told",
      EvidenceExported: "Evidence exported",
      ChainBegun: "A chain of its own begun",
      LedgerExported: "Ledger exported",
      FindingActedOn: "Corrective action run",
      FindingClosed: "Finding closed",
      FindingReopened: "Finding opened again",
      FindingAccepted: "Risk accepted",
      PolicyPublished: "Privacy policy published"
    },
    sources: {
      RecordChanged: "a change of the record",
      Person: "the person",
      Link: "a link in a message",
      OneClick: "one-click unsubscribe",
      Reply: "a reply",
      PhoneCall: "a phone call",
      WebForm: "a web form",
      Import: "an import",
      Merge: "a merge of records",
      LeadQualification: "the qualification of a lead",
      TwinRecord: "another record with the same address",
      Integration: "another system",
      SendCheck: "the check before sending",
      System: "the system",
      Letter: "a letter",
      ExternalForm: "a form elsewhere",
      OtherEmail: "an e-mail elsewhere",
      DeliveryReport: "a report of a mail system",
      Complaint: "a complaint about an e-mail",
      TextMessage: "a text message",
      Erasure: "Erasure"
    },
    reasons: {
      DoNotEmail: "no e-mail is wanted",
      DoNotBulkEmail: "no bulk e-mail is wanted",
      DoNotSendMarketing: "no marketing material is wanted",
      Suppressed: "the address must not be written to",
      TopicRefused: "the topic was refused",
      Paused: "a pause has not ended",
      CouldNotBeChecked: "it could not be checked",
      FlagChanged: "the choice was changed on the record",
      AskedByPerson: "the person asked for it",
      NoEvidence: "nothing showed that the person wants it",
      EvidenceOfTooLowRank: "the evidence does not outweigh the refusal",
      NoRightToDoSo: "whoever tried has no right to do so",
      WithinReaskLock: "the person refused only a short time ago",
      NoOptIn: "the topic needs an opt-in",
      OptInExpired: "the opt-in has ended",
      ChannelRefused: "this way of contact is refused",
      NotStated: "the evidence is not stated for this way of contact or topic",
      SaidBefore: "it was said before the refusal",
      RefusedByOthers: "somebody else with this address refuses",
      NoWriteAccess: "whoever tried may not change the record",
      NotADoor: "the program is no registered door",
      CountryNeedsOptIn: "the country of the person needs an opt-in",
      BadProof: "the record was changed by somebody else",
      NobodyFound: "nobody was found who is meant",
      WaitsForConfirmation: "it waits for the person's confirmation",
      ReplyIsUnclear: "whether the e-mail asks to stop is not clear",
      AskedBack: "the person was asked what is meant",
      AddressFailed: "the address does not work",
      Complained: "somebody called an e-mail of ours unwanted",
      PersonErased: "The person who had the address was erased",
      SecondOfficer: "A second privacy officer has to agree",
      CopyOfEnvironment: "The environment is a copy of another one",
      Compliance: "The compliance check",
      OptInOutdated: "the privacy policy has changed since the opt-in"
    },
    banner: (name, what2) => `${name} does not want: ${what2}.`,
    unreadable: "What this person refuses could not be read just now. Check it before you contact them.",
    evidence: {
      wanted: (what2) => `You are allowing again: ${what2}. Before you save, say under "Evidence" how the person asked for it.`,
      needed: (what2) => `Nothing was saved: ${what2} would be allowed again and nothing shows that the person wants it. Say under "Evidence" how they asked for it and save again, or put the choice back.`,
      putBack: (what2) => `Still refused: ${what2}. The choice was put back, because this form has no place for evidence. Your other changes are still here: save again to keep them.`,
      offerTitle: "Allow contact again?",
      offer: (what2) => `Allowing ${what2} again needs evidence. Do you want to record now what the person said?`,
      offerYes: "Record it",
      offerNo: "Not now"
    },
    kept: {
      what: (what2) => `Still refused, although you allowed it: ${what2}.`,
      NoEvidence: "Nothing showed that the person wants it. Allow it once more and say how the person asked for it.",
      EvidenceOfTooLowRank: "Whoever refused outranks what you brought forward. Record how the person said so themselves.",
      NoRightToDoSo: "You may not record an opt-in. Ask somebody who handles opt-out requests to record it.",
      WithinReaskLock: "The person refused too short a time ago to be asked again. Wait until they come to you unasked.",
      unknown: "Either the evidence does not outweigh the refusal, or the person refused only a short time ago, or you may not record an opt-in. Ask somebody who handles opt-out requests."
    },
    mail: {
      refused: (count, who) => count === 1 ? `This e-mail would be refused for 1 recipient: ${who}.` : `This e-mail would be refused for ${count} recipients: ${who}.`,
      refusedIfMarketing: (count, who) => count === 1 ? `If this is marketing, it would be refused for 1 recipient: ${who}.` : `If this is marketing, it would be refused for ${count} recipients: ${who}.`,
      one: (name, reason, since) => since === "" ? `${name} (${reason})` : `${name} (${reason}, since ${since})`,
      more: (count) => `and ${count} more`,
      none: (count) => count === 1 ? "The recipient does not refuse this e-mail." : `None of the ${count} recipients refuses this e-mail.`,
      noneIfMarketing: (count) => count === 1 ? "The recipient does not refuse marketing e-mail." : `None of the ${count} recipients refuses marketing e-mail.`,
      nobody: "There is no recipient to check yet.",
      notChecked: "Whether the recipients refuse this e-mail could not be checked just now. It is checked again when it is sent.",
      someNotChecked: (count) => count === 1 ? "1 recipient could not be checked here; it is checked when the e-mail is sent." : `${count} recipients could not be checked here; they are checked when the e-mail is sent.`
    },
    state: {
      refused: "Refused",
      allowed: "Allowed",
      notRefused: "Not refused",
      unknown: "Nothing recorded",
      covered: (by) => `Refused with "${by}"`,
      since: (when2) => `since ${when2}`,
      through: (source) => `through ${source}`,
      beforeRecords: "before records began"
    },
    icon: {
      refused: (what2) => `Does not want: ${what2}`,
      allowed: "Refuses nothing shown here",
      unknown: "Nothing is recorded"
    },
    panel: {
      told: "Told to",
      title: "Consent",
      loading: "Reading what is on record …",
      notSaved: "Save this record first. Then its consent is shown here.",
      failed: "What is on record could not be read.",
      failedPart: "This part could not be read just now.",
      again: "Try again",
      ways: "Ways to contact",
      marketing: "Marketing e-mail",
      wouldGo: "A marketing e-mail to this person now would go.",
      wouldBeRefused: "A marketing e-mail to this person now would be refused.",
      because: "Why",
      where: "Refused by",
      thisRecord: "this record",
      atAddress: "the address",
      ofTable: (table3) => ` (${table3})`,
      recordGone: (table3) => `a record that is gone (${table3})`,
      tables: { contact: "contact", lead: "lead", account: "account" },
      since: "Since",
      change: "What would change it",
      clocks: "Open requests",
      optOut: "Opt-out",
      optIn: "Opt-in",
      pause: "Pause",
      signUp: "Sign-up",
      enteredInError: "Entered in error",
      due: (when2) => `due on ${when2}`,
      overdue: (when2) => `overdue since ${when2}`,
      noDue: "no due date",
      timeline: "Timeline",
      empty: "Nothing is on record about this person yet.",
      more: (count) => `Show ${count} more`,
      bounded: (count) => `Only the newest ${count} entries are shown.`,
      topic: "Topic",
      through: "Through",
      reason: "Reason",
      evidence: "Evidence",
      unknownTime: "Time unknown"
    },
    record: {
      titleOut: "Record opt-out",
      titleIn: "Record opt-in",
      about: "About",
      aboutMany: (count) => `About ${count} people`,
      loading: "Reading who it is about …",
      channelsOut: "What does the person no longer want?",
      channelsIn: "What does the person want again?",
      words: "The person's words, or other evidence",
      wordsHint: "As they said it. It is kept as evidence.",
      wordsNeeded: "(required)",
      reference: "Call reference",
      referenceHint: "Such as the number of the call. It is kept with the evidence.",
      when: "When they said so",
      whenHint: "Leave it as it is for now.",
      recording: "Recording …",
      close: "Close",
      again: "Try again",
      noChannel: "Choose at least one.",
      noWords: "An opt-in needs evidence: say how the person asked for it.",
      tooLong: (most) => `Shorten it: with the call reference, at most ${most} characters fit.`,
      badTime: "Give a time that has passed.",
      bad: "It is not known whom this is about. Close this, select somebody, and open it again.",
      recorded: "Recorded",
      failed: "Not recorded",
      lost: "The answer did not arrive. Try again: nothing is recorded twice.",
      allDone: "It is recorded.",
      someFailed: (count) => count === 1 ? "1 was not recorded." : `${count} were not recorded.`,
      withReference: (reference) => `Call reference: ${reference}`,
      through: "How did they say so?",
      throughHint: "A call, a letter and a word in person count alike.",
      throughs: {
        PhoneCall: "On the phone",
        Letter: "In a letter, or on other paper",
        Person: "In person",
        OtherEmail: "In an e-mail that is not in Dataverse",
        ExternalForm: "On a form that is not ours"
      },
      link: "Link to the scan or recording",
      linkHint: "Where the paper, the recording or the e-mail is kept. It is kept with the evidence.",
      badLink: "Give an address that begins with https://, or leave it empty.",
      address: "E-mail address or phone number",
      addressHint: "As the person gave it. It is kept from being written to, whoever has it.",
      noAddress: "Give the address or number.",
      theAddress: "The address",
      script: {
        title: "What to say on the phone",
        say: "Say",
        never: "Never ask",
        optOut: {
          say: [
            "“I am recording that now. It counts at once.”",
            "“Is it about this address or number only, or about everything from us?”",
            "“What is on its way already may still arrive. Your orders and questions are still answered.”",
            "“Your reference is in our records. If something still comes, tell us.”"
          ],
          never: [
            "Why, or whether the person is sure.",
            "For anything but the address or number: no date of birth, no account, no password.",
            "To press a link, sign in, pay or fill in a form instead.",
            "Whether the person would like something else, or fewer messages instead."
          ]
        },
        optIn: {
          say: [
            "“Which address or number is it for, and what would you like to get?”",
            "“You can stop at any time: by the link in each message, by an answer, or by a call.”",
            "“I write down what you have just said.”"
          ],
          never: [
            "Whether the person would not like marketing after all: the person has to ask.",
            "For more than what was asked for. What was not named stays refused."
          ]
        }
      }
    },
    decide: {
      title: "Decide request",
      loading: "Reading the request …",
      unread: "The request could not be read.",
      bad: "It is not known which request this is about. Close this, open the request, and try again.",
      asks: "Asks for",
      kinds: {
        OptOut: "No more of it",
        OptIn: "To be contacted again",
        Pause: "A pause",
        EnteredInError: "To take back what was entered in error",
        Erasure: "Erase a person",
        SignUp: "To be contacted, once confirmed",
        List: "What a list says",
        Delivery: "Reports of mail systems"
      },
      about: "About",
      topic: "Topic",
      waits: "Waits because",
      person: "Person",
      openPerson: "Open the record",
      address: "Address",
      through: "Came through",
      mail: "E-mail",
      letter: "Our letter",
      letterStates: { Sent: "Sent", CameBack: "It came back", Answered: "Answered" },
      openMail: "Open the e-mail",
      evidenceLink: "Scan or recording",
      received: "Received",
      due: "Due",
      overdue: "Overdue",
      said: "What was said",
      words: "Reason of the decision",
      wordsHint: "Needed to turn it down. It is kept with the request.",
      noWords: "Say why it is turned down.",
      apply: "Apply it",
      applyUnclear: "It is a no: apply it",
      turnDown: "Turn down",
      take: "Take it",
      taken: "It is yours.",
      notTaken: "It was not taken.",
      askBack: "Ask the person",
      running: "Saving …",
      applied: "It is applied.",
      turnedDown: "It is turned down, with your reason.",
      askedBack: "The person is being asked by e-mail.",
      failed: "It was not decided.",
      notAllowed: "You may not decide requests. Ask a privacy officer."
    },
    training: {
      title: "My training",
      loading: "Loading …",
      unread: "The training could not be read.",
      lead: "These courses come before you permit, override, export or erase. Each takes about ten minutes.",
      nothingDue: "Nothing is due for you now.",
      due: "To do",
      done: "Done",
      others: "Other courses",
      states: {
        open: "Not taken yet",
        expired: "No longer valid; it ended or the course is new:",
        soon: "Take it again before",
        valid: "Valid until"
      },
      take: "Take the course",
      takeAgain: "Take it again",
      certificate: "Certificate",
      elsewhere: "The same course in your learning system",
      start: "Answer the questions",
      back: "Back to my training",
      answer: "Answer",
      chooseOne: "Choose an answer first.",
      right: "Right",
      wrong: "Not right",
      rightIs: "Right is:",
      next: "Next question",
      showResult: "Show the result",
      notTaken: "The answer was not taken. Try again.",
      passed: "You have passed",
      failed: "Not passed this time",
      validUntil: "Valid until",
      readAgain: "Read the lesson once more, and try again. The questions will be others.",
      retry: "Try again",
      lesson: "Read the lesson",
      certificateTitle: "Certificate of training",
      hasPassed: "has passed the course",
      on: "Passed on",
      score: "Score",
      version: "Version of the course",
      record: "Record",
      print: "Print",
      policy: {
        read: "Read the policy",
        about: "What everybody outside reads. You say that you have read it once a year, and again when it changes.",
        confirm: "I have read it",
        noted: "Noted: you have read it",
        hasRead: "has read",
        on: "Read on",
        version: "Version of the policy"
      },
      about: (count, mark) => `${String(count)} questions; you pass with ${String(mark)} percent. The first answer to each counts.`,
      questionOf: (at, count) => `Question ${String(at)} of ${String(count)}`,
      scoreOf: (score2, mark) => `${String(score2)} percent were right the first time; you need ${String(mark)} percent.`
    },
    policy: {
      title: "Compare versions",
      bad: "It is not known which version this is about. Close this, open the version, and try again.",
      loading: "Reading …",
      unread: "The versions could not be read. Close this and try again.",
      none: "There is no other version to compare with yet.",
      with: "Compare with version",
      all: "Show what stayed the same as well",
      change: "Change",
      kinds: { same: "The same", changed: "Changed", added: "Added", removed: "Left out" },
      version: (name) => `Version ${name}`,
      missing: (number) => `Version ${String(number)} was not published. Choose another one.`,
      elsewhere: (language) => `There is no such version in the language of this one; what stands here is ${language}.`,
      count: (count) => count === 0 ? "The texts are the same." : count === 1 ? "One paragraph differs." : `${String(count)} paragraphs differ.`
    },
    finding: {
      title: "Work on a finding",
      bad: "It is not known which finding this is about. Close this, open the finding, and try again.",
      loading: "Reading …",
      unread: "The finding could not be read. Close this and try again.",
      record: "Open the record",
      rule: "Rule",
      answer: "Answer:",
      accepted: "Its risk is accepted.",
      toDo: "What to do",
      wouldChange: "What changes when you press",
      looking: "Looking …",
      run: "Do it",
      running: "Being done …",
      done: "The finding is closed: what was found is there no more, or somebody said what was done.",
      stillOpen: "It is begun. The finding is open still: do what it says, then look again.",
      lookAgain: "Look again",
      doneWords: "What was done",
      doneHint: "Needed where no look can tell, such as of an e-mail that was sent. It is kept in the consent ledger.",
      look: "Look again",
      acceptRisk: "Accept the risk instead",
      acceptHint: "A second privacy officer has to agree. On the last day the finding is open again.",
      why: "Why the organisation takes it",
      until: "Until",
      accept: "Ask for it",
      agree: "Agree",
      secondAsked: "Another officer wants its risk accepted until",
      waitsForSecond: "It waits for a second privacy officer.",
      failed: "Nothing was changed.",
      notAllowed: "You may not do this. Ask a privacy officer."
    },
    takeBack: {
      title: "Take back refusals",
      listTitle: "Take back a list",
      listMeaning: "What this list refused is taken back, and nothing else: who said no besides, before or after, still says no. The consent ledger keeps both.",
      meaning: "Each of these refusals is taken back as its own link could have done at once. What anybody said besides, by another way or later, stands, and the consent ledger keeps both.",
      words: "What you found out",
      wordsHint: "Whom you asked, and what they answered. It is kept as evidence.",
      run: "Take them back",
      noWords: "Say what you found out.",
      running: (count) => `Taking back … ${count} so far`,
      taken: (count) => count === 1 ? "1 refusal is taken back." : `${count} refusals are taken back.`,
      kept: (count) => count === 1 ? "1 stands: somebody said no besides." : `${count} stand: somebody said no besides.`,
      failed: "Not all of them were looked at. Try again: nothing is taken back twice.",
      notAllowed: "You may not do this: it needs the right to lift a suppression. Ask a privacy officer.",
      bad: "It is not known which finding this is about. Close this, open the finding, and try again."
    },
    lists: {
      title: "Import refusals",
      meaning: "A list of people who said no to another tool: each address on it is refused here, whoever has it. A list never permits anything.",
      file: "The list",
      fileHint: "A text file as tools export it, with one person a line, and at most 5,000 refusals. For more there is the program that comes with the release.",
      words: "What this list is, and from where",
      everybody: "Everybody on it said no, whatever its columns say",
      skip: "Leave out the lines that are not understood",
      look: "See what it would do",
      run: "Import",
      reading: "Reading …",
      running: (done, count) => `${done} of ${count} rows`,
      noFile: "Choose a file.",
      noAddresses: "No column of this list holds addresses. Name the column Email, Phone or Fax in its first line.",
      tooMany: (count) => `This list has ${count} refusals. A page takes 5,000: use the program.`,
      subscribers: "This looks like a list of people who said yes, and nothing in it says who said no. If everybody on it said no, say so above.",
      lines: (lines, no) => `${lines} lines, of which ${no} say no.`,
      columns: (names) => `Who said no stands in: ${names}.`,
      everyLine: "Everybody on it counts as having said no.",
      questions: "It is not understood whether these values say no:",
      would: (count) => count === 1 ? "1 refusal would be held." : `${count} refusals would be held.`,
      news: (count) => count === 1 ? "1 of them is new." : `${count} of them are new.`,
      notHeld: "Lines that are not held, or not all of them",
      line: (line) => `Line ${line}:`,
      save: "Save these lines",
      noAddress: "It says no, and holds no address.",
      question: "It is not understood whether it says no.",
      unknownDate: "When it was said could not be read. It is handed in without.",
      onlyLetters: "It says no to letters alone. No address can be held for that: set the flag on the record.",
      request: "Open the request",
      failed: "Not all of it was handed in. Try again: it goes on where it was.",
      notAllowed: "You may not do this: it needs the right to create opt-out requests. Ask an administrator."
    },
    handOver: {
      title: "Hand over refusals",
      meaning: "Senders without an interface, such as a print shop or an agency, get what was refused as a file. Fetch it, hand it on, and say here when they have acted on it.",
      loading: "Reading who gets files …",
      nobody: "Nobody gets files yet. Put a sender down in the table Listeners, with the kind File.",
      nothing: "Nothing is known to wait. Fetch a file to look.",
      waiting: (count) => count === 1 ? "1 refusal waits to be fetched." : `${count} refusals wait to be fetched.`,
      fetchedOn: "Fetched, and not said to be done:",
      due: "Due:",
      late: "Late since:",
      fetch: "Fetch file",
      again: "Fetch the same file again",
      none: "Nothing waits: every refusal was handed over.",
      saved: (count) => count === 1 ? "1 refusal is in the file." : `${count} refusals are in the file.`,
      save: "Save the file",
      more: "More wait: say that this one is done, then fetch the next.",
      answer: "What they answered",
      answerHint: "For instance who wrote when. It is kept with the batch.",
      done: "They have acted on it",
      kept: "Written down.",
      failed: "This could not be done. Try again: nothing is lost.",
      notAllowed: "You may not do this: it needs the role of a privacy officer."
    },
    remedies: {
      running: "Working …",
      takeBaseline: "Take the baseline",
      baselineAt: (rows, table3) => `${rows} rows looked at so far; ${table3} comes next.`,
      baselineDone: "The baseline is finished.",
      doRegularWork: "Do the regular work now",
      makeCompletePass: "Compare all flags now",
      workDone: "All that was due is done. See to it that a scheduler does it every day.",
      checkCompliance: "Check compliance now",
      lookAtRoles: "See what would change",
      takePrivileges: "Take the privileges away",
      privilegesGo: "The privileges are being taken away in the background. Run the check again in a minute.",
      noOpenFinding: "No finding about it is open: its risk was accepted, or it is being mended.",
      importAgain: "From the folder of the release, run",
      changeSettings: "Open the maker portal: Environment variables",
      tendPublicPages: "Open the public pages",
      switchAuditingOn: "Open the Power Platform admin center",
      brokenOff: "It broke off. Try again: nothing is lost, and it goes on where it was.",
      notAllowed: "You may not do this. Ask an administrator, or a privacy officer for what is about findings."
    },
    compliance: {
      title: "Compliance report",
      meaning: "Whether refusals are honoured, as the last check found it. Show it to whoever asks: your management, an auditor, an authority.",
      loading: "Reading the last check …",
      score: "Score",
      scoreOf: (score2) => `${score2} of 100`,
      noScore: "None yet",
      open: { High: "Open: high", Medium: "Open: medium", Low: "Open: low" },
      grade: { High: "High", Medium: "Medium", Low: "Low" },
      atLeast: (count) => `${count} or more`,
      checkedOn: "Last check:",
      neverChecked: "No check was finished yet.",
      check: "Check now",
      checking: (count) => count === 0 ? "Checking … nothing found so far" : `Checking … ${count} found so far`,
      found: (count) => count === 0 ? "The check is finished: nothing was found." : `The check is finished. Found: ${count}.`,
      all: "All findings",
      view: "View and print",
      print: "Print",
      save: (format) => `Download ${format}`,
      making: (parts) => parts === 0 ? "Making the report …" : `Making the report … ${parts} parts so far`,
      saved: "The report is made. If it was not saved, press its name:",
      unread: "How things stand could not be read.",
      brokenOff: "It broke off. Try again: nothing is lost.",
      notAllowed: "You may not do this: reading the report needs the right to read the consent ledger, and checking the right to create compliance checks. Ask a privacy officer."
    },
    health: {
      title: "Health",
      running: "Checking …",
      healthy: "Everything works as promised.",
      unhealthy: (count) => count === 1 ? "1 point needs attention." : `${count} points need attention.`,
      worthKnowing: (count) => count === 1 ? "1 point is worth knowing." : `${count} points are worth knowing.`,
      ok: "In order",
      High: "Serious",
      Medium: "Important",
      Low: "Worth knowing",
      fix: "What to do",
      alike: (count) => count === 1 ? "1 more of the same" : `${count} more of the same`,
      follows: (count) => count === 1 ? "1 more point fails because of this" : `${count} more points fail because of this`,
      again: "Run again",
      failed: "The check could not be run.",
      notAllowed: "You may not run this check: it needs the right to read the consent ledger. Ask a privacy officer.",
      checkedOn: (when2) => `Checked on ${when2}`
    }
  };

  // src/texts/fr.ts
  var fr = {
    language: "fr",
    comma: ", ",
    semicolon: " ; ",
    thisPerson: "Cette personne",
    noName: "Sans nom",
    channels: channelTexts.fr.title,
    channelsInText: channelTexts.fr.inText,
    events: {
      OptedOut: "Opposition",
      OptedIn: "Consentement",
      SendBlocked: "Message non envoyé",
      LetThroughAsTransactional: "Message professionnel autorisé",
      RemovedFromMessage: "Retiré d’un message",
      OverrideUsed: "Dérogation utilisée",
      Corrected: "Modification annulée",
      Merged: "Enregistrements fusionnés",
      CarriedOver: "Repris d’un autre enregistrement",
      Baseline: "Constaté à l’ouverture du registre",
      OverrideGranted: "Dérogation accordée",
      OverrideRefused: "Dérogation refusée",
      CategoryChanged: "Catégorie d’un message modifiée",
      PendingMessageStopped: "Message en attente arrêté",
      ContactWarned: "Contact autorisé avec avertissement",
      ContactBlocked: "Contact non autorisé",
      ProtectionKept: "Protection maintenue",
      FoundAfterwards: "Constaté après coup",
      LetThroughByOverride: "Message autorisé par dérogation",
      EnteredInError: "Refus saisi par erreur",
      GroundEnded: "Motif d’un refus disparu",
      Paused: "Mis en pause",
      RuleLoosened: "Règle assouplie",
      DoorChanged: "Guichet modifié",
      Erased: "Données personnelles effacées",
      NotConfirmed: "Non confirmé",
      TurnedDown: "Demande rejetée",
      DeliveryReported: "Échec de remise ou plainte signalés",
      DeliveryFailed: "Bloquée, car elle ne fonctionne pas",
      ListenerChanged: "Destinataire changé",
      ListenerTold: "Destinataire prévenu",
      EvidenceExported: "Preuves exportées",
      ChainBegun: "Chaîne propre commencée",
      LedgerExported: "Registre exporté",
      FindingActedOn: "Mesure corrective lancée",
      FindingClosed: "Constat clos",
      FindingReopened: "Constat rouvert",
      FindingAccepted: "Risque accepté",
      PolicyPublished: "Politique de confidentialité publiée"
    },
    sources: {
      RecordChanged: "une modification de l’enregistrement",
      Person: "la personne elle-même",
      Link: "un lien dans un message",
      OneClick: "une désinscription en un clic",
      Reply: "une réponse",
      PhoneCall: "un appel téléphonique",
      WebForm: "un formulaire web",
      Import: "une importation",
      Merge: "une fusion d’enregistrements",
      LeadQualification: "la qualification d’un prospect",
      TwinRecord: "un autre enregistrement ayant la même adresse",
      Integration: "un autre système",
      SendCheck: "le contrôle avant l’envoi",
      System: "le système",
      Letter: "une lettre",
      ExternalForm: "un formulaire externe",
      OtherEmail: "un e-mail reçu ailleurs",
      DeliveryReport: "rapport d’un système de messagerie",
      Complaint: "plainte au sujet d’un e-mail",
      TextMessage: "SMS",
      Erasure: "Effacement"
    },
    reasons: {
      DoNotEmail: "aucun e-mail n’est souhaité",
      DoNotBulkEmail: "aucun e-mail en masse n’est souhaité",
      DoNotSendMarketing: "aucun document publicitaire n’est souhaité",
      Suppressed: "il ne faut pas écrire à cette adresse",
      TopicRefused: "le sujet a été refusé",
      Paused: "une pause est en cours",
      CouldNotBeChecked: "la vérification n’a pas été possible",
      FlagChanged: "le choix a été modifié dans l’enregistrement",
      AskedByPerson: "la personne l’a demandé",
      NoEvidence: "rien ne montrait que la personne le souhaite",
      EvidenceOfTooLowRank: "la preuve ne l’emporte pas sur le refus",
      NoRightToDoSo: "l’auteur de la tentative n’en a pas le droit",
      WithinReaskLock: "la personne a refusé il y a peu de temps",
      NoOptIn: "le sujet exige un consentement",
      OptInExpired: "le consentement a expiré",
      ChannelRefused: "ce moyen de contact est refusé",
      NotStated: "la preuve n’est pas indiquée pour ce moyen de contact ou ce sujet",
      SaidBefore: "cela a été exprimé avant le refus",
      RefusedByOthers: "une autre personne ayant cette adresse refuse",
      NoWriteAccess: "l’auteur de la tentative ne peut pas modifier l’enregistrement",
      NotADoor: "le programme n’est pas un guichet inscrit",
      CountryNeedsOptIn: "le pays de la personne exige un consentement",
      BadProof: "l’enregistrement a été modifié par quelqu’un d’autre",
      NobodyFound: "aucune personne visée n’a été trouvée",
      WaitsForConfirmation: "la confirmation de la personne est attendue",
      ReplyIsUnclear: "il n’est pas certain que l’e-mail demande d’arrêter",
      AskedBack: "on a demandé à la personne ce qu’elle veut dire",
      AddressFailed: "l’adresse ne fonctionne pas",
      Complained: "un e-mail de notre part a été qualifié d’indésirable",
      PersonErased: "La personne qui avait l’adresse a été effacée",
      SecondOfficer: "Un second délégué doit confirmer",
      CopyOfEnvironment: "L’environnement est une copie d’un autre",
      Compliance: "Le contrôle de conformité",
      OptInOutdated: "la politique de confidentialité a changé depuis le consentement"
    },
    banner: (name, what2) => `${name} ne souhaite pas : ${what2}.`,
    unreadable: "Les refus de cette personne n’ont pas pu être lus pour le moment. Vérifiez-les avant de la contacter.",
    evidence: {
      wanted: (what2) => `Vous autorisez de nouveau : ${what2}. Avant d’enregistrer, indiquez sous « Preuve » comment la personne l’a demandé.`,
      needed: (what2) => `Rien n’a été enregistré : cette modification autoriserait de nouveau ${what2}, et rien ne montre que la personne le souhaite. Indiquez sous « Preuve » comment elle l’a demandé et enregistrez de nouveau, ou rétablissez le choix.`,
      putBack: (what2) => `Toujours refusé : ${what2}. Le choix a été rétabli, car ce formulaire ne permet pas d’indiquer une preuve. Vos autres modifications sont toujours là : enregistrez de nouveau pour les conserver.`,
      offerTitle: "Autoriser de nouveau le contact ?",
      offer: (what2) => `Pour autoriser de nouveau ${what2}, il faut une preuve. Voulez-vous consigner maintenant ce que la personne a dit ?`,
      offerYes: "Consigner",
      offerNo: "Pas maintenant"
    },
    kept: {
      what: (what2) => `Toujours refusé, bien que vous l’ayez autorisé : ${what2}.`,
      NoEvidence: "Rien ne montrait que la personne le souhaite. Autorisez-le de nouveau en indiquant comment elle l’a demandé.",
      EvidenceOfTooLowRank: "Le refus l’emporte sur la preuve que vous apportez. Consignez comment la personne l’a dit elle-même.",
      NoRightToDoSo: "Vous ne pouvez pas consigner de consentement. Adressez-vous à une personne chargée des demandes d’opposition.",
      WithinReaskLock: "La personne a refusé depuis trop peu de temps pour être sollicitée de nouveau. Attendez qu’elle vienne d’elle-même.",
      unknown: "Soit la preuve ne l’emporte pas sur le refus, soit la personne a refusé il y a peu de temps, soit vous ne pouvez pas consigner de consentement. Adressez-vous à une personne chargée des demandes d’opposition."
    },
    mail: {
      refused: (count, who) => count === 1 ? `1 destinataire refuse cet e-mail : ${who}.` : `${count} destinataires refusent cet e-mail : ${who}.`,
      refusedIfMarketing: (count, who) => count === 1 ? `S’il s’agit de publicité, 1 destinataire la refuse : ${who}.` : `S’il s’agit de publicité, ${count} destinataires la refusent : ${who}.`,
      one: (name, reason, since) => since === "" ? `${name} (${reason})` : `${name} (${reason}, depuis le ${since})`,
      more: (count) => count === 1 ? "et 1 autre" : `et ${count} autres`,
      none: (count) => count === 1 ? "Le destinataire ne refuse pas cet e-mail." : `Aucun des ${count} destinataires ne refuse cet e-mail.`,
      noneIfMarketing: (count) => count === 1 ? "Le destinataire ne refuse pas les e-mails publicitaires." : `Aucun des ${count} destinataires ne refuse les e-mails publicitaires.`,
      nobody: "Il n’y a pas encore de destinataire à vérifier.",
      notChecked: "Il n’a pas été possible de vérifier si les destinataires refusent cet e-mail. La vérification a de nouveau lieu à l’envoi.",
      someNotChecked: (count) => count === 1 ? "1 destinataire n’a pas pu être vérifié ici ; il le sera à l’envoi." : `${count} destinataires n’ont pas pu être vérifiés ici ; ils le seront à l’envoi.`
    },
    state: {
      refused: "Refusé",
      allowed: "Autorisé",
      notRefused: "Non refusé",
      unknown: "Rien d’enregistré",
      covered: (by) => `Refusé avec « ${by} »`,
      since: (when2) => `depuis le ${when2}`,
      through: (source) => `par ${source}`,
      beforeRecords: "avant l’ouverture du registre"
    },
    icon: {
      refused: (what2) => `Ne souhaite pas : ${what2}`,
      allowed: "Ne refuse rien de ce qui figure ici",
      unknown: "Rien d’enregistré"
    },
    panel: {
      told: "Transmis à",
      title: "Consentement",
      loading: "Lecture du registre …",
      notSaved: "Enregistrez d’abord cette fiche. Son consentement s’affichera ensuite ici.",
      failed: "Le registre n’a pas pu être lu.",
      failedPart: "Cette partie n’a pas pu être lue pour le moment.",
      again: "Réessayer",
      ways: "Moyens de contact",
      marketing: "E-mail publicitaire",
      wouldGo: "Un e-mail publicitaire à cette personne serait envoyé maintenant.",
      wouldBeRefused: "Un e-mail publicitaire à cette personne serait refusé maintenant.",
      because: "Pourquoi",
      where: "Refusé par",
      thisRecord: "cette fiche",
      atAddress: "l’adresse",
      ofTable: (table3) => ` (${table3})`,
      recordGone: (table3) => `une fiche qui n’existe plus (${table3})`,
      tables: { contact: "contact", lead: "prospect", account: "compte" },
      since: "Depuis",
      change: "Ce qui le changerait",
      clocks: "Demandes en cours",
      optOut: "Opposition",
      optIn: "Consentement",
      pause: "Pause",
      signUp: "Inscription",
      enteredInError: "Saisi par erreur",
      due: (when2) => `à traiter avant le ${when2}`,
      overdue: (when2) => `en retard depuis le ${when2}`,
      noDue: "sans échéance",
      timeline: "Historique",
      empty: "Rien n’est encore enregistré au sujet de cette personne.",
      more: (count) => `Afficher ${count} de plus`,
      bounded: (count) => `Seules les ${count} entrées les plus récentes sont affichées.`,
      topic: "Sujet",
      through: "Par",
      reason: "Motif",
      evidence: "Preuve",
      unknownTime: "Date inconnue"
    },
    record: {
      titleOut: "Consigner une opposition",
      titleIn: "Consigner un consentement",
      about: "Concerne",
      aboutMany: (count) => `Concerne ${count} personnes`,
      loading: "Lecture des personnes concernées …",
      channelsOut: "Que ne souhaite plus la personne ?",
      channelsIn: "Que souhaite de nouveau la personne ?",
      words: "Les mots de la personne, ou une autre preuve",
      wordsHint: "Tels qu’elle les a dits. Ils sont conservés comme preuve.",
      wordsNeeded: "(obligatoire)",
      reference: "Référence de l’appel",
      referenceHint: "Par exemple le numéro de l’appel. Elle est conservée avec la preuve.",
      when: "Quand elle l’a dit",
      whenHint: "Laissez tel quel pour maintenant.",
      recording: "Enregistrement …",
      close: "Fermer",
      again: "Réessayer",
      noChannel: "Choisissez au moins un moyen de contact.",
      noWords: "Un consentement exige une preuve : indiquez comment la personne l’a demandé.",
      tooLong: (most) => `Raccourcissez le texte : avec la référence de l’appel, ${most} caractères au plus sont possibles.`,
      badTime: "Indiquez un moment passé.",
      bad: "On ne sait pas qui est concerné. Fermez cette fenêtre, sélectionnez quelqu’un et ouvrez-la de nouveau.",
      recorded: "Consigné",
      failed: "Non consigné",
      lost: "La réponse n’est pas arrivée. Réessayez : rien n’est consigné deux fois.",
      allDone: "C’est consigné.",
      someFailed: (count) => count === 1 ? "1 n’a pas été consigné." : `${count} n’ont pas été consignés.`,
      withReference: (reference) => `Référence de l’appel : ${reference}`,
      through: "Comment l’a-t-elle dit ?",
      throughHint: "Un appel, une lettre et un mot en personne comptent autant.",
      throughs: {
        PhoneCall: "Au téléphone",
        Letter: "Dans une lettre ou sur un autre papier",
        Person: "En personne",
        OtherEmail: "Dans un e-mail qui n’est pas dans Dataverse",
        ExternalForm: "Sur un formulaire qui n’est pas le nôtre"
      },
      link: "Lien vers la numérisation ou l’enregistrement",
      linkHint: "Où se trouve le papier, l’enregistrement ou l’e-mail. Il est conservé avec la preuve.",
      badLink: "Indiquez une adresse qui commence par https://, ou laissez vide.",
      address: "Adresse e-mail ou numéro de téléphone",
      addressHint: "Telle que la personne la donne. On n’y écrit plus, à qui qu’elle appartienne.",
      noAddress: "Indiquez l’adresse ou le numéro.",
      theAddress: "L’adresse",
      script: {
        title: "Que dire au téléphone",
        say: "Dites",
        never: "Ne demandez jamais",
        optOut: {
          say: [
            "« Je l’enregistre maintenant. Cela vaut tout de suite. »",
            "« Est-ce pour cette adresse ou ce numéro seulement, ou pour tout ce qui vient de nous ? »",
            "« Ce qui est déjà parti peut encore arriver. Nous répondons toujours à vos commandes et à vos questions. »",
            "« C’est noté dans nos registres. Si quelque chose arrive encore, dites-le-nous. »"
          ],
          never: [
            "Pourquoi, ni si la personne en est sûre.",
            "Autre chose que l’adresse ou le numéro : ni date de naissance, ni compte, ni mot de passe.",
            "De suivre un lien, se connecter, payer ou remplir un formulaire à la place.",
            "Si la personne voudrait autre chose, ou moins de messages."
          ]
        },
        optIn: {
          say: [
            "« Pour quelle adresse ou quel numéro, et que souhaitez-vous recevoir ? »",
            "« Vous pouvez arrêter à tout moment : par le lien dans chaque message, par une réponse ou par un appel. »",
            "« J’écris ce que vous venez de dire. »"
          ],
          never: [
            "Si la personne ne voudrait pas de la publicité après tout : c’est à elle de le demander.",
            "Plus que ce qui a été demandé. Ce qui n’a pas été nommé reste refusé."
          ]
        }
      }
    },
    decide: {
      title: "Décider de la demande",
      loading: "Lecture de la demande…",
      unread: "La demande n’a pas pu être lue.",
      bad: "On ne sait pas de quelle demande il s’agit. Fermez, ouvrez la demande et réessayez.",
      asks: "Demande",
      kinds: {
        OptOut: "Plus rien de cela",
        OptIn: "Être de nouveau contacté",
        Pause: "Une pause",
        EnteredInError: "Retirer une saisie par erreur",
        Erasure: "Effacer une personne",
        SignUp: "Être contacté, une fois confirmé",
        List: "Ce que dit une liste",
        Delivery: "Rapports de systèmes de messagerie"
      },
      about: "Concerne",
      topic: "Sujet",
      waits: "Attend parce que",
      person: "Personne",
      openPerson: "Ouvrir l’enregistrement",
      address: "Adresse",
      through: "Arrivée par",
      mail: "E-mail",
      letter: "Notre courrier",
      letterStates: { Sent: "Envoyé", CameBack: "Il est revenu", Answered: "Répondu" },
      openMail: "Ouvrir l’e-mail",
      evidenceLink: "Numérisation ou enregistrement",
      received: "Reçue",
      due: "Échéance",
      overdue: "En retard",
      said: "Ce qui a été dit",
      words: "Motif de la décision",
      wordsHint: "Nécessaire pour rejeter. Il est conservé avec la demande.",
      noWords: "Dites pourquoi elle est rejetée.",
      apply: "Appliquer",
      applyUnclear: "C’est un non : appliquer",
      turnDown: "Rejeter",
      take: "La prendre",
      taken: "Elle est à vous.",
      notTaken: "Elle n’a pas été prise.",
      askBack: "Interroger la personne",
      running: "Enregistrement…",
      applied: "Elle est appliquée.",
      turnedDown: "Elle est rejetée, avec votre motif.",
      askedBack: "On interroge la personne par e-mail.",
      failed: "Rien n’a été décidé.",
      notAllowed: "Vous ne pouvez pas décider des demandes. Adressez-vous à un délégué à la protection des données."
    },
    training: {
      title: "Ma formation",
      loading: "Chargement…",
      unread: "La formation n’a pas pu être lue.",
      lead: "Ces formations précèdent toute autorisation, dérogation, exportation ou suppression. Chacune prend environ dix minutes.",
      nothingDue: "Rien n’est à faire pour vous en ce moment.",
      due: "À faire",
      done: "Terminé",
      others: "Autres formations",
      states: {
        open: "Pas encore suivie",
        expired: "N’est plus valable ; expirée ou formation renouvelée :",
        soon: "À refaire avant le",
        valid: "Valable jusqu’au"
      },
      take: "Suivre la formation",
      takeAgain: "La suivre à nouveau",
      certificate: "Attestation",
      elsewhere: "La même formation dans votre système",
      start: "Répondre aux questions",
      back: "Retour à ma formation",
      answer: "Répondre",
      chooseOne: "Choisissez d’abord une réponse.",
      right: "Juste",
      wrong: "Ce n’est pas juste",
      rightIs: "La bonne réponse :",
      next: "Question suivante",
      showResult: "Voir le résultat",
      notTaken: "La réponse n’est pas arrivée. Réessayez.",
      passed: "Vous avez réussi",
      failed: "Pas réussi cette fois",
      validUntil: "Valable jusqu’au",
      readAgain: "Relisez la leçon et réessayez. Les questions seront différentes.",
      retry: "Réessayer",
      lesson: "Lire la leçon",
      certificateTitle: "Attestation de formation",
      hasPassed: "a réussi la formation",
      on: "Réussie le",
      score: "Score",
      version: "Version de la formation",
      record: "Attestation n°",
      print: "Imprimer",
      policy: {
        read: "Lire la politique",
        about: "Ce que tout le monde lit à l’extérieur. Vous confirmez l’avoir lue une fois par an, et à nouveau quand elle change.",
        confirm: "Je l’ai lue",
        noted: "C’est noté : vous l’avez lue",
        hasRead: "a lu",
        on: "Lue le",
        version: "Version de la politique"
      },
      about: (count, mark) => `${String(count)} questions ; vous réussissez avec ${String(mark)} pour cent. La première réponse à chacune compte.`,
      questionOf: (at, count) => `Question ${String(at)} sur ${String(count)}`,
      scoreOf: (score2, mark) => `${String(score2)} pour cent étaient justes du premier coup ; il en faut ${String(mark)}.`
    },
    policy: {
      title: "Comparer les versions",
      bad: "On ne sait pas de quelle version il s’agit. Fermez ceci, ouvrez la version et réessayez.",
      loading: "Lecture…",
      unread: "Les versions n’ont pas pu être lues. Fermez ceci et réessayez.",
      none: "Il n’y a pas encore d’autre version à comparer.",
      with: "Comparer avec la version",
      all: "Montrer aussi ce qui est resté identique",
      change: "Changement",
      kinds: { same: "Identique", changed: "Modifié", added: "Ajouté", removed: "Supprimé" },
      version: (name) => `Version ${name}`,
      missing: (number) => `La version ${String(number)} n’a pas été publiée. Choisissez-en une autre.`,
      elsewhere: (language) => `Elle n’existe pas dans la langue de cette version ; elle est montrée en : ${language}.`,
      count: (count) => count === 0 ? "Les textes sont identiques." : count === 1 ? "Un paragraphe diffère." : `${String(count)} paragraphes diffèrent.`
    },
    finding: {
      title: "Traiter un constat",
      bad: "On ne sait pas de quel constat il s’agit. Fermez ceci, ouvrez le constat et réessayez.",
      loading: "Lecture …",
      unread: "Le constat n’a pas pu être lu. Fermez ceci et réessayez.",
      record: "Ouvrir l’enregistrement",
      rule: "Règle",
      answer: "Réponse :",
      accepted: "Son risque est accepté.",
      toDo: "Que faire",
      wouldChange: "Ce qui change si vous appuyez",
      looking: "Vérification …",
      run: "Le faire",
      running: "En cours …",
      done: "Le constat est clos : ce qui avait été trouvé n’existe plus, ou quelqu’un a dit ce qui a été fait.",
      stillOpen: "C’est commencé. Le constat est encore ouvert : faites ce qu’il dit, puis vérifiez à nouveau.",
      lookAgain: "Vérifier à nouveau",
      doneWords: "Ce qui a été fait",
      doneHint: "Nécessaire quand aucune vérification ne peut le montrer, comme pour un e-mail envoyé. C’est gardé au registre.",
      look: "Vérifier à nouveau",
      acceptRisk: "Accepter plutôt le risque",
      acceptHint: "Un second délégué doit confirmer. Le dernier jour, le constat est de nouveau ouvert.",
      why: "Pourquoi l’organisation le prend",
      until: "Jusqu’au",
      accept: "Le proposer",
      agree: "Confirmer",
      secondAsked: "Un autre délégué veut faire accepter son risque jusqu’au",
      waitsForSecond: "Cela attend un second délégué.",
      failed: "Rien n’a été modifié.",
      notAllowed: "Vous ne pouvez pas faire cela. Demandez à un délégué à la protection des données."
    },
    takeBack: {
      title: "Retirer des refus",
      listTitle: "Retirer une liste",
      listMeaning: "Ce que cette liste a refusé est retiré, et rien d’autre : qui a aussi dit non, avant ou après, dit toujours non. Le registre des consentements conserve les deux.",
      meaning: "Chacun de ces refus est retiré comme son propre lien aurait pu le faire aussitôt. Ce que quelqu’un a dit par ailleurs, par une autre voie ou plus tard, reste valable, et le registre des consentements conserve les deux.",
      words: "Ce que vous avez constaté",
      wordsHint: "À qui vous avez posé la question, et la réponse. C’est conservé comme preuve.",
      run: "Les retirer",
      noWords: "Indiquez ce que vous avez constaté.",
      running: (count) => `Retrait en cours … ${count} jusqu’ici`,
      taken: (count) => count === 1 ? "1 refus est retiré." : `${count} refus sont retirés.`,
      kept: (count) => count === 1 ? "1 est maintenu : quelqu’un a aussi dit non autrement." : `${count} sont maintenus : quelqu’un a aussi dit non autrement.`,
      failed: "Tous n’ont pas été examinés. Réessayez : rien n’est retiré deux fois.",
      notAllowed: "Vous ne pouvez pas le faire : il faut le droit de lever un blocage. Adressez-vous à un responsable de la protection des données.",
      bad: "On ne sait pas de quel constat il s’agit. Fermez cette fenêtre, ouvrez le constat et réessayez."
    },
    lists: {
      title: "Importer des refus",
      meaning: "Une liste de personnes qui ont refusé auprès d’un autre outil : chaque adresse qui s’y trouve est bloquée ici, quel qu’en soit le titulaire. Une liste ne permet jamais rien.",
      file: "La liste",
      fileHint: "Un fichier texte tel que les outils l’exportent, avec une personne par ligne et 5 000 refus au plus. Au-delà, il y a le programme fourni avec la version publiée.",
      words: "Ce qu’est cette liste, et d’où elle vient",
      everybody: "Tous ceux qui y figurent ont refusé, quoi que disent ses colonnes",
      skip: "Laisser de côté les lignes qui ne sont pas comprises",
      look: "Voir ce qu’elle ferait",
      run: "Importer",
      reading: "Lecture…",
      running: (done, count) => `${done} lignes sur ${count}`,
      noFile: "Choisissez un fichier.",
      noAddresses: "Aucune colonne de cette liste ne contient d’adresses. Nommez la colonne Email, Phone ou Fax dans sa première ligne.",
      tooMany: (count) => `Cette liste contient ${count} refus. Une page en prend 5 000 : utilisez le programme.`,
      subscribers: "Cela ressemble à une liste de personnes qui ont accepté, et rien n’y dit qui a refusé. Si tous ceux qui y figurent ont refusé, dites-le ci-dessus.",
      lines: (lines, no) => `${lines} lignes, dont ${no} refusent.`,
      columns: (names) => `Qui a refusé figure dans : ${names}.`,
      everyLine: "Tous ceux qui y figurent comptent comme ayant refusé.",
      questions: "On ne sait pas si ces valeurs expriment un refus :",
      would: (count) => count === 1 ? "1 refus s’appliquerait." : `${count} refus s’appliqueraient.`,
      news: (count) => count === 1 ? "1 d’entre eux est nouveau." : `${count} d’entre eux sont nouveaux.`,
      notHeld: "Lignes qui ne sont pas bloquées, ou pas entièrement",
      line: (line) => `Ligne ${line} :`,
      save: "Enregistrer ces lignes",
      noAddress: "Elle exprime un refus et ne contient pas d’adresse.",
      question: "On ne sait pas si elle exprime un refus.",
      unknownDate: "La date à laquelle cela a été exprimé n’est pas lisible. Elle est remise sans date.",
      onlyLetters: "Elle ne refuse que les lettres. Aucune adresse ne peut être bloquée pour cela : cochez l’indicateur sur l’enregistrement.",
      request: "Ouvrir la demande",
      failed: "Tout n’a pas été remis. Réessayez : cela reprend là où c’était.",
      notAllowed: "Vous ne pouvez pas faire cela : il faut le droit de créer des demandes d’opposition. Adressez-vous à un administrateur."
    },
    handOver: {
      title: "Transmettre les refus",
      meaning: "Les expéditeurs sans interface, comme un imprimeur ou une agence, reçoivent en fichier ce qui a été refusé. Retirez-le, transmettez-le, et dites ici quand ils l’ont traité.",
      loading: "Lecture des destinataires de fichiers…",
      nobody: "Personne ne reçoit encore de fichiers. Inscrivez un expéditeur dans la table Destinataires, avec le genre Fichier.",
      nothing: "On ne sait rien qui attende. Retirez un fichier pour voir.",
      waiting: (count) => count === 1 ? "1 refus attend d’être retiré." : `${count} refus attendent d’être retirés.`,
      fetchedOn: "Retiré, et pas encore dit traité :",
      due: "Échéance :",
      late: "En retard depuis :",
      fetch: "Retirer le fichier",
      again: "Retirer à nouveau le même fichier",
      none: "Rien n’attend : chaque refus a été transmis.",
      saved: (count) => count === 1 ? "1 refus est dans le fichier." : `${count} refus sont dans le fichier.`,
      save: "Enregistrer le fichier",
      more: "D’autres attendent : dites que celui-ci est traité, puis retirez le suivant.",
      answer: "Ce qu’ils ont répondu",
      answerHint: "Par exemple qui a écrit, et quand. C’est gardé avec le lot.",
      done: "Ils l’ont traité",
      kept: "Noté.",
      failed: "Cela n’a pas pu être fait. Réessayez : rien n’est perdu.",
      notAllowed: "Vous n’en avez pas le droit : il faut le rôle de délégué à la protection des données."
    },
    remedies: {
      running: "En cours…",
      takeBaseline: "Relever l’état initial",
      baselineAt: (rows, table3) => `${rows} lignes examinées jusqu’ici ; ${table3} vient ensuite.`,
      baselineDone: "L’état initial est terminé.",
      doRegularWork: "Faire maintenant le travail régulier",
      makeCompletePass: "Comparer maintenant tous les indicateurs",
      workDone: "Tout ce qui était à faire est fait. Veillez à ce qu’un planificateur s’en charge chaque jour.",
      checkCompliance: "Contrôler la conformité maintenant",
      lookAtRoles: "Voir ce qui changerait",
      takePrivileges: "Retirer les privilèges",
      privilegesGo: "Les privilèges sont retirés en arrière-plan. Relancez le contrôle dans une minute.",
      noOpenFinding: "Aucun constat n’est ouvert à ce sujet : son risque est accepté, ou il est en cours de correction.",
      importAgain: "Depuis le dossier de la version, lancez",
      changeSettings: "Ouvrir le portail de création : variables d’environnement",
      tendPublicPages: "Ouvrir les pages publiques",
      switchAuditingOn: "Ouvrir le centre d’administration Power Platform",
      brokenOff: "L’opération s’est interrompue. Réessayez : rien n’est perdu, elle reprend où elle en était.",
      notAllowed: "Vous n’y êtes pas autorisé. Adressez-vous à un administrateur ou, pour les constats, au délégué à la protection des données."
    },
    compliance: {
      title: "Rapport de conformité",
      meaning: "Si les refus sont respectés, d’après le dernier contrôle. Montrez-le à qui le demande : la direction, un auditeur, une autorité.",
      loading: "Lecture du dernier contrôle…",
      score: "Score",
      scoreOf: (score2) => `${score2} sur 100`,
      noScore: "Aucun pour l’instant",
      open: { High: "Ouverts : gravité élevée", Medium: "Ouverts : gravité moyenne", Low: "Ouverts : gravité faible" },
      grade: { High: "Gravité élevée", Medium: "Gravité moyenne", Low: "Gravité faible" },
      atLeast: (count) => `${count} ou plus`,
      checkedOn: "Dernier contrôle :",
      neverChecked: "Aucun contrôle n’a encore été mené à son terme.",
      check: "Contrôler maintenant",
      checking: (count) => count === 0 ? "Contrôle en cours… rien jusqu’ici" : `Contrôle en cours… ${count} jusqu’ici`,
      found: (count) => count === 0 ? "Le contrôle est terminé : rien n’a été trouvé." : `Le contrôle est terminé. Constats : ${count}.`,
      all: "Tous les constats",
      view: "Afficher et imprimer",
      print: "Imprimer",
      save: (format) => `Télécharger en ${format}`,
      making: (parts) => parts === 0 ? "Préparation du rapport…" : `Préparation du rapport… ${parts} parties jusqu’ici`,
      saved: "Le rapport est prêt. S’il n’a pas été enregistré, appuyez sur son nom :",
      unread: "La situation n’a pas pu être lue.",
      brokenOff: "L’opération s’est interrompue. Réessayez : rien n’est perdu.",
      notAllowed: "Vous n’y êtes pas autorisé : lire le rapport exige le droit de lire le registre des consentements, et contrôler celui de créer des contrôles de conformité. Adressez-vous au délégué à la protection des données."
    },
    health: {
      title: "État",
      running: "Vérification …",
      healthy: "Tout fonctionne comme promis.",
      unhealthy: (count) => count === 1 ? "1 point demande votre attention." : `${count} points demandent votre attention.`,
      worthKnowing: (count) => count === 1 ? "1 point est bon à savoir." : `${count} points sont bons à savoir.`,
      ok: "En ordre",
      High: "Grave",
      Medium: "Important",
      Low: "Bon à savoir",
      fix: "Que faire",
      alike: (count) => count === 1 ? "1 autre du même genre" : `${count} autres du même genre`,
      follows: (count) => count === 1 ? "1 autre point échoue à cause de cela" : `${count} autres points échouent à cause de cela`,
      again: "Vérifier de nouveau",
      failed: "La vérification n’a pas pu être effectuée.",
      notAllowed: "Vous ne pouvez pas lancer cette vérification : elle exige le droit de lire le registre des consentements. Adressez-vous à un responsable de la protection des données.",
      checkedOn: (when2) => `Vérifié le ${when2}`
    }
  };

  // src/texts/zh.ts
  var zh = {
    language: "zh-Hans",
    comma: "、",
    semicolon: "；",
    thisPerson: "此人",
    noName: "无姓名",
    channels: channelTexts.zh.title,
    channelsInText: channelTexts.zh.inText,
    events: {
      OptedOut: "已拒绝",
      OptedIn: "已同意",
      SendBlocked: "邮件未发送",
      LetThroughAsTransactional: "业务邮件已放行",
      RemovedFromMessage: "已从邮件中移除",
      OverrideUsed: "已使用例外许可",
      Corrected: "更改已撤回",
      Merged: "记录已合并",
      CarriedOver: "沿用自其他记录",
      Baseline: "开始记录时已存在",
      OverrideGranted: "已授予例外许可",
      OverrideRefused: "已拒绝例外许可",
      CategoryChanged: "邮件类别已更改",
      PendingMessageStopped: "待发邮件已停止",
      ContactWarned: "已允许联系并发出警告",
      ContactBlocked: "未允许联系",
      ProtectionKept: "保护保持开启",
      FoundAfterwards: "事后发现",
      LetThroughByOverride: "邮件凭例外许可放行",
      EnteredInError: "拒绝属于误录",
      GroundEnded: "拒绝的依据已消失",
      Paused: "已暂停",
      RuleLoosened: "规则已放宽",
      DoorChanged: "受理入口已更改",
      Erased: "个人信息已删除",
      NotConfirmed: "未确认",
      TurnedDown: "请求已驳回",
      DeliveryReported: "已报告投递失败或投诉",
      DeliveryFailed: "因无效而停用",
      ListenerChanged: "接收方已更改",
      ListenerTold: "已告知接收方",
      EvidenceExported: "证据已导出",
      ChainBegun: "已开始自己的链",
      LedgerExported: "台账已导出",
      FindingActedOn: "已执行纠正措施",
      FindingClosed: "发现项已关闭",
      FindingReopened: "发现项重新打开",
      FindingAccepted: "风险已接受",
      PolicyPublished: "隐私政策已发布"
    },
    sources: {
      RecordChanged: "记录更改",
      Person: "本人",
      Link: "邮件中的链接",
      OneClick: "一键退订",
      Reply: "回复",
      PhoneCall: "电话",
      WebForm: "网页表单",
      Import: "导入",
      Merge: "记录合并",
      LeadQualification: "潜在顾客授予资格",
      TwinRecord: "地址相同的其他记录",
      Integration: "其他系统",
      SendCheck: "发送前检查",
      System: "系统",
      Letter: "信函",
      ExternalForm: "外部表单",
      OtherEmail: "其他邮箱的邮件",
      DeliveryReport: "邮件系统的报告",
      Complaint: "对邮件的投诉",
      TextMessage: "短信",
      Erasure: "删除"
    },
    reasons: {
      DoNotEmail: "不希望收到任何电子邮件",
      DoNotBulkEmail: "不希望收到群发邮件",
      DoNotSendMarketing: "不希望收到营销资料",
      Suppressed: "不得向该地址发送邮件",
      TopicRefused: "已拒绝该主题",
      Paused: "暂停尚未结束",
      CouldNotBeChecked: "无法检查",
      FlagChanged: "选择已在记录中更改",
      AskedByPerson: "本人提出要求",
      NoEvidence: "没有依据表明本人希望如此",
      EvidenceOfTooLowRank: "依据不足以推翻拒绝",
      NoRightToDoSo: "操作者没有相应权限",
      WithinReaskLock: "此人不久前才拒绝",
      NoOptIn: "该主题需要事先同意",
      OptInExpired: "同意已过期",
      ChannelRefused: "此联系方式已被拒绝",
      NotStated: "依据未针对此联系方式或主题",
      SaidBefore: "其表达早于拒绝",
      RefusedByOthers: "使用该地址的其他人拒绝",
      NoWriteAccess: "操作者无权更改该记录",
      NotADoor: "该程序不是已登记的受理入口",
      CountryNeedsOptIn: "此人所在国家/地区需要同意",
      BadProof: "记录已被他人更改",
      NobodyFound: "未找到所指的人",
      WaitsForConfirmation: "等待本人确认",
      ReplyIsUnclear: "邮件是否要求停止发送尚不明确",
      AskedBack: "已询问此人的意思",
      AddressFailed: "该地址无效",
      Complained: "我们的邮件被标为不受欢迎",
      PersonErased: "该地址的持有人数据已被删除",
      SecondOfficer: "须由另一位隐私专员同意",
      CopyOfEnvironment: "该环境是另一环境的副本",
      Compliance: "合规检查",
      OptInOutdated: "同意之后隐私政策已变更"
    },
    banner: (name, what2) => `${name}不希望收到：${what2}。`,
    unreadable: "目前无法读取此人拒绝的内容。联系之前请先核实。",
    evidence: {
      wanted: (what2) => `您正在重新允许：${what2}。保存之前，请在“依据”中说明本人是如何提出要求的。`,
      needed: (what2) => `未保存任何内容：这将重新允许${what2}，但没有依据表明本人希望如此。请在“依据”中说明本人是如何提出要求的，然后再次保存，或恢复原来的选择。`,
      putBack: (what2) => `仍被拒绝：${what2}。由于此窗体无法填写依据，选择已恢复。您的其他更改仍在：请再次保存以保留它们。`,
      offerTitle: "重新允许联系？",
      offer: (what2) => `重新允许${what2}需要依据。要现在记录本人所说的话吗？`,
      offerYes: "记录",
      offerNo: "暂不"
    },
    kept: {
      what: (what2) => `虽然您已允许，但仍被拒绝：${what2}。`,
      NoEvidence: "没有依据表明本人希望如此。请再次允许，并说明本人是如何提出要求的。",
      EvidenceOfTooLowRank: "拒绝的效力高于您提供的依据。请记录本人亲自是如何表示的。",
      NoRightToDoSo: "您无权记录同意。请由处理退订请求的人员记录。",
      WithinReaskLock: "此人不久前才拒绝，现在还不能再次询问。请等待其主动联系。",
      unknown: "可能是依据不足以推翻拒绝、此人不久前才拒绝，或者您无权记录同意。请联系处理退订请求的人员。"
    },
    mail: {
      refused: (count, who) => `有 ${count} 位收件人拒绝此邮件：${who}。`,
      refusedIfMarketing: (count, who) => `如果这是营销邮件，有 ${count} 位收件人拒绝：${who}。`,
      one: (name, reason, since) => since === "" ? `${name}（${reason}）` : `${name}（${reason}，自 ${since} 起）`,
      more: (count) => `以及另外 ${count} 位`,
      none: (count) => count === 1 ? "该收件人未拒绝此邮件。" : `${count} 位收件人均未拒绝此邮件。`,
      noneIfMarketing: (count) => count === 1 ? "该收件人未拒绝营销邮件。" : `${count} 位收件人均未拒绝营销邮件。`,
      nobody: "尚无可检查的收件人。",
      notChecked: "目前无法检查收件人是否拒绝此邮件。发送时会再次检查。",
      someNotChecked: (count) => `有 ${count} 位收件人无法在此检查，将在发送时检查。`
    },
    state: {
      refused: "已拒绝",
      allowed: "已允许",
      notRefused: "未拒绝",
      unknown: "无记录",
      covered: (by) => `因“${by}”而拒绝`,
      since: (when2) => `自 ${when2} 起`,
      through: (source) => `途径：${source}`,
      beforeRecords: "开始记录之前"
    },
    icon: {
      refused: (what2) => `不希望收到：${what2}`,
      allowed: "未拒绝此处显示的任何内容",
      unknown: "无记录"
    },
    panel: {
      told: "告知情况",
      title: "同意情况",
      loading: "正在读取记录……",
      notSaved: "请先保存此记录，之后将在此显示其同意情况。",
      failed: "无法读取记录。",
      failedPart: "目前无法读取这一部分。",
      again: "重试",
      ways: "联系方式",
      marketing: "营销邮件",
      wouldGo: "现在向此人发送的营销邮件会发出。",
      wouldBeRefused: "现在向此人发送的营销邮件会被拒绝。",
      because: "原因",
      where: "拒绝来自",
      thisRecord: "此记录",
      atAddress: "地址",
      ofTable: (table3) => `（${table3}）`,
      recordGone: (table3) => `已不存在的记录（${table3}）`,
      tables: { contact: "联系人", lead: "潜在顾客", account: "客户" },
      since: "起始时间",
      change: "如何改变",
      clocks: "未处理的请求",
      optOut: "退订",
      optIn: "同意",
      pause: "暂停",
      signUp: "订阅申请",
      enteredInError: "误录",
      due: (when2) => `截止于 ${when2}`,
      overdue: (when2) => `自 ${when2} 起逾期`,
      noDue: "无期限",
      timeline: "时间线",
      empty: "尚无关于此人的记录。",
      more: (count) => `再显示 ${count} 条`,
      bounded: (count) => `仅显示最新的 ${count} 条。`,
      topic: "主题",
      through: "途径",
      reason: "理由",
      evidence: "依据",
      unknownTime: "时间未知"
    },
    record: {
      titleOut: "记录拒绝",
      titleIn: "记录同意",
      about: "相关人员",
      aboutMany: (count) => `涉及 ${count} 人`,
      loading: "正在读取相关人员……",
      channelsOut: "此人不再希望收到什么？",
      channelsIn: "此人重新希望收到什么？",
      words: "本人的原话或其他依据",
      wordsHint: "请按原话填写。它将作为依据保存。",
      wordsNeeded: "（必填）",
      reference: "通话编号",
      referenceHint: "例如通话的号码。它将与依据一同保存。",
      when: "何时表示",
      whenHint: "如为现在，请保持不变。",
      recording: "正在记录……",
      close: "关闭",
      again: "重试",
      noChannel: "请至少选择一项。",
      noWords: "记录同意需要依据：请说明本人是如何提出要求的。",
      tooLong: (most) => `请缩短内容：连同通话编号最多 ${most} 个字符。`,
      badTime: "请填写已经过去的时间。",
      bad: "不清楚涉及何人。请关闭此窗口，选择人员后重新打开。",
      recorded: "已记录",
      failed: "未记录",
      lost: "未收到答复。请重试：不会重复记录。",
      allDone: "已记录。",
      someFailed: (count) => `有 ${count} 项未记录。`,
      withReference: (reference) => `通话编号：${reference}`,
      through: "此人如何表示？",
      throughHint: "电话、信函和当面表示同等有效。",
      throughs: {
        PhoneCall: "通过电话",
        Letter: "通过信函或其他纸质文件",
        Person: "当面",
        OtherEmail: "通过不在 Dataverse 中的邮件",
        ExternalForm: "通过外部表单"
      },
      link: "扫描件或录音的链接",
      linkHint: "纸质文件、录音或邮件的存放位置。与凭证一同保存。",
      badLink: "请提供以 https:// 开头的网址，或留空。",
      address: "邮箱地址或电话号码",
      addressHint: "按此人提供的填写。无论属于谁，都不再向其发送。",
      noAddress: "请提供地址或号码。",
      theAddress: "该地址",
      script: {
        title: "电话中怎么说",
        say: "请说",
        never: "切勿询问",
        optOut: {
          say: [
            "“我现在就记录，立即生效。”",
            "“只针对这个地址或号码，还是我们发送的全部内容？”",
            "“已在途中的可能还会收到。您的订单和提问我们仍会答复。”",
            "“我们已有记录。如果仍收到内容，请告诉我们。”"
          ],
          never: [
            "原因，或者是否确定。",
            "地址或号码以外的任何信息：不问出生日期、账户、密码。",
            "能否改为点击链接、登录、付款或填写表单。",
            "是否想要其他内容，或减少发送频率。"
          ]
        },
        optIn: {
          say: [
            "“针对哪个地址或号码？您希望收到什么？”",
            "“您可以随时停止：通过每封邮件中的链接、回复或来电。”",
            "“我会记下您刚才所说的话。”"
          ],
          never: [
            "是否还是想要营销内容：必须由此人主动提出。",
            "超出所要求的内容。未提及的仍为拒绝。"
          ]
        }
      }
    },
    decide: {
      title: "决定请求",
      loading: "正在读取请求…",
      unread: "无法读取该请求。",
      bad: "不清楚涉及哪个请求。请关闭，打开该请求后重试。",
      asks: "要求",
      kinds: {
        OptOut: "不再接收",
        OptIn: "恢复联系",
        Pause: "暂停",
        EnteredInError: "撤回误录",
        Erasure: "删除个人数据",
        SignUp: "确认后联系",
        List: "名单所载内容",
        Delivery: "邮件系统报告"
      },
      about: "涉及",
      topic: "主题",
      waits: "等待原因",
      person: "本人",
      openPerson: "打开记录",
      address: "地址",
      through: "来源",
      mail: "邮件",
      letter: "我们的函件",
      letterStates: { Sent: "已发送", CameBack: "已退回", Answered: "已回复" },
      openMail: "打开邮件",
      evidenceLink: "扫描件或录音",
      received: "收到时间",
      due: "到期",
      overdue: "已逾期",
      said: "所说内容",
      words: "决定理由",
      wordsHint: "驳回时必填。与请求一同保存。",
      noWords: "请说明驳回的原因。",
      apply: "执行",
      applyUnclear: "这是拒绝：执行",
      turnDown: "驳回",
      take: "接手",
      taken: "已由您接手。",
      notTaken: "未能接手。",
      askBack: "询问本人",
      running: "正在保存…",
      applied: "已执行。",
      turnedDown: "已驳回，并保存了您的理由。",
      askedBack: "正在通过邮件询问本人。",
      failed: "尚未决定。",
      notAllowed: "您无权决定请求。请联系隐私专员。"
    },
    training: {
      title: "我的培训",
      loading: "正在加载…",
      unread: "无法读取培训。",
      lead: "在许可、例外放行、导出或删除之前，请先学习这些课程。每门约十分钟。",
      nothingDue: "您目前没有待学的课程。",
      due: "待完成",
      done: "已完成",
      others: "其他课程",
      states: {
        open: "尚未学习",
        expired: "已失效（到期或课程已更新）：",
        soon: "请在此日期前重新学习：",
        valid: "有效期至"
      },
      take: "学习课程",
      takeAgain: "重新学习",
      certificate: "证书",
      elsewhere: "学习系统中的同一课程",
      start: "回答问题",
      back: "返回我的培训",
      answer: "提交答案",
      chooseOne: "请先选择一个答案。",
      right: "正确",
      wrong: "不正确",
      rightIs: "正确答案：",
      next: "下一题",
      showResult: "查看结果",
      notTaken: "答案未提交成功，请重试。",
      passed: "您已通过",
      failed: "本次未通过",
      validUntil: "有效期至",
      readAgain: "请再读一遍课文后重试。题目将会不同。",
      retry: "重试",
      lesson: "阅读课文",
      certificateTitle: "培训证书",
      hasPassed: "已通过课程",
      on: "通过时间",
      score: "得分",
      version: "课程版本",
      record: "记录编号",
      print: "打印",
      policy: {
        read: "阅读隐私政策",
        about: "这是对外公开的内容。您每年确认阅读一次，内容变更时需再次确认。",
        confirm: "我已阅读",
        noted: "已记录：您已阅读",
        hasRead: "已阅读",
        on: "阅读时间",
        version: "隐私政策版本"
      },
      about: (count, mark) => `共 ${String(count)} 题，答对 ${String(mark)}% 即通过。每题以首次作答为准。`,
      questionOf: (at, count) => `第 ${String(at)} 题，共 ${String(count)} 题`,
      scoreOf: (score2, mark) => `首次作答正确率为 ${String(score2)}%，需达到 ${String(mark)}%。`
    },
    policy: {
      title: "比较版本",
      bad: "不清楚这是哪个版本。请关闭此窗口，打开该版本后重试。",
      loading: "正在读取…",
      unread: "无法读取这些版本。请关闭此窗口后重试。",
      none: "目前还没有其他版本可供比较。",
      with: "比较对象：版本",
      all: "同时显示未变的内容",
      change: "变化",
      kinds: { same: "未变", changed: "已修改", added: "新增", removed: "已删除" },
      version: (name) => `版本 ${name}`,
      missing: (number) => `版本 ${String(number)} 未发布。请选择其他版本。`,
      elsewhere: (language) => `该版本没有此语言的文本，此处显示的语言为：${language}。`,
      count: (count) => count === 0 ? "两个文本相同。" : `有 ${String(count)} 段不同。`
    },
    finding: {
      title: "处理发现项",
      bad: "不清楚这是哪个发现项。请关闭此窗口，打开该发现项后重试。",
      loading: "正在读取…",
      unread: "无法读取发现项。请关闭后重试。",
      record: "打开记录",
      rule: "规则",
      answer: "答复：",
      accepted: "其风险已被接受。",
      toDo: "需要做什么",
      wouldChange: "点击后会改变什么",
      looking: "正在检查…",
      run: "执行",
      running: "正在执行…",
      done: "该发现项已关闭：问题已不存在，或已说明采取的措施。",
      stillOpen: "已开始处理。发现项仍未关闭：请按其说明处理后重新检查。",
      lookAgain: "重新检查",
      doneWords: "采取了什么措施",
      doneHint: "无法通过检查确认时必填，例如已发送的邮件。将保存在同意台账中。",
      look: "重新检查",
      acceptRisk: "改为接受风险",
      acceptHint: "须由另一位隐私专员同意。到期日发现项将重新打开。",
      why: "组织为何承担",
      until: "截至",
      accept: "提出",
      agree: "同意",
      secondAsked: "另一位专员提议接受其风险至",
      waitsForSecond: "正在等待第二位隐私专员。",
      failed: "未做任何更改。",
      notAllowed: "您无权执行此操作。请联系隐私专员。"
    },
    takeBack: {
      title: "撤回拒绝",
      listTitle: "撤回名单",
      listMeaning: "只撤回此名单所拒绝的内容：在此之前或之后另外表示拒绝的人仍然拒绝。同意账本会同时保留两者。",
      meaning: "每一条拒绝都会被撤回，就像通过其自身链接立即撤回一样。任何人通过其他方式或之后表达的拒绝仍然有效，同意账本会同时保留两者。",
      words: "您查明的情况",
      wordsHint: "您询问了谁，对方如何回答。内容将作为证据保存。",
      run: "撤回",
      noWords: "请说明您查明的情况。",
      running: (count) => `正在撤回…… 已处理 ${count} 条`,
      taken: (count) => `已撤回 ${count} 条拒绝。`,
      kept: (count) => `${count} 条仍然有效：有人另外表示了拒绝。`,
      failed: "尚未全部检查。请重试：不会重复撤回。",
      notAllowed: "您无权执行此操作：需要解除禁止发送的权限。请联系隐私专员。",
      bad: "无法确定是哪一项发现。请关闭此窗口，打开该发现项后重试。"
    },
    lists: {
      title: "导入拒绝",
      meaning: "在其他工具中已表示拒绝者的名单：无论由谁持有，名单上的每个地址都在此停用。名单从不给予许可。",
      file: "名单",
      fileHint: "工具导出的文本文件，每行一人，最多 5,000 项拒绝。更多时请使用随版本提供的程序。",
      words: "这是什么名单，来自何处",
      everybody: "无论各列怎么写，名单上的人都已拒绝",
      skip: "略去无法理解的行",
      look: "查看将产生的影响",
      run: "导入",
      reading: "正在读取…",
      running: (done, count) => `${count} 行中的 ${done} 行`,
      noFile: "请选择文件。",
      noAddresses: "此名单没有包含地址的列。请在首行将该列命名为 Email、Phone 或 Fax。",
      tooMany: (count) => `此名单有 ${count} 项拒绝。页面最多接收 5,000 项：请使用程序。`,
      subscribers: "这看起来像是已同意者的名单，其中没有说明谁已拒绝。如果名单上的人都已拒绝，请在上方注明。",
      lines: (lines, no) => `共 ${lines} 行，其中 ${no} 行表示拒绝。`,
      columns: (names) => `谁已拒绝见于：${names}。`,
      everyLine: "名单上的人均视为已拒绝。",
      questions: "无法确定以下值是否表示拒绝：",
      would: (count) => `将有 ${count} 项拒绝生效。`,
      news: (count) => `其中 ${count} 项为新增。`,
      notHeld: "未停用或未完全停用的行",
      line: (line) => `第 ${line} 行：`,
      save: "保存这些行",
      noAddress: "表示拒绝，但没有地址。",
      question: "无法确定是否表示拒绝。",
      unknownDate: "表达时间无法读取。提交时不含时间。",
      onlyLetters: "只拒绝信件。无法为此停用地址：请在记录上设置标记。",
      request: "打开请求",
      failed: "未能全部提交。请重试：将从中断处继续。",
      notAllowed: "您无权执行此操作：需要创建退订请求的权限。请联系管理员。"
    },
    handOver: {
      title: "移交拒绝",
      meaning: "没有接口的发送方（例如印刷厂或代理机构）以文件形式获取拒绝。请取走文件并转交，待对方处理后在此说明。",
      loading: "正在读取接收文件的对象…",
      nobody: "尚无人接收文件。请在“接收方”表中登记发送方，类型选择“文件”。",
      nothing: "目前没有已知的待移交内容。取走文件即可查看。",
      waiting: (count) => `${count} 条拒绝等待取走。`,
      fetchedOn: "已取走，尚未说明完成：",
      due: "截止：",
      late: "已逾期，自：",
      fetch: "取走文件",
      again: "再次取走同一文件",
      none: "没有等待的内容：所有拒绝均已移交。",
      saved: (count) => `文件中有 ${count} 条拒绝。`,
      save: "保存文件",
      more: "还有更多等待：请先说明此批已完成，再取走下一批。",
      answer: "对方的答复",
      answerHint: "例如谁在何时来信。它会与批次一起保存。",
      done: "对方已处理",
      kept: "已记录。",
      failed: "无法完成。请重试：不会丢失任何内容。",
      notAllowed: "您无权执行此操作：需要隐私专员角色。"
    },
    remedies: {
      running: "正在处理…",
      takeBaseline: "建立基线",
      baselineAt: (rows, table3) => `已查看 ${rows} 行；接下来是 ${table3}。`,
      baselineDone: "基线已完成。",
      doRegularWork: "立即执行定期工作",
      makeCompletePass: "立即核对所有标记",
      workDone: "到期的工作都已完成。请确保由计划任务每天执行。",
      checkCompliance: "立即检查合规",
      lookAtRoles: "查看会有哪些更改",
      takePrivileges: "收回特权",
      privilegesGo: "正在后台收回特权。请在一分钟后重新检查。",
      noOpenFinding: "没有与此相关的未结发现项：其风险已被接受，或正在处理。",
      importAgain: "请在发行版的文件夹中运行",
      changeSettings: "打开制作者门户：环境变量",
      tendPublicPages: "打开公开页面",
      switchAuditingOn: "打开 Power Platform 管理中心",
      brokenOff: "操作中断。请重试：不会丢失任何内容，会从中断处继续。",
      notAllowed: "您无权执行此操作。请联系管理员；与发现项有关的，请联系隐私专员。"
    },
    compliance: {
      title: "合规报告",
      meaning: "根据最近一次检查，拒绝是否得到遵守。可向任何询问者出示：管理层、审计人员、监管机构。",
      loading: "正在读取最近一次检查…",
      score: "得分",
      scoreOf: (score2) => `${score2}/100`,
      noScore: "暂无",
      open: { High: "未结：高", Medium: "未结：中", Low: "未结：低" },
      grade: { High: "高", Medium: "中", Low: "低" },
      atLeast: (count) => `${count} 或更多`,
      checkedOn: "最近一次检查：",
      neverChecked: "尚未完成过检查。",
      check: "立即检查",
      checking: (count) => count === 0 ? "正在检查…目前未发现问题" : `正在检查…目前发现 ${count} 项`,
      found: (count) => count === 0 ? "检查已完成：未发现问题。" : `检查已完成。发现：${count} 项。`,
      all: "所有发现项",
      view: "查看并打印",
      print: "打印",
      save: (format) => `下载 ${format}`,
      making: (parts) => parts === 0 ? "正在生成报告…" : `正在生成报告…已完成 ${parts} 部分`,
      saved: "报告已生成。如未保存，请点按其名称：",
      unread: "无法读取当前状况。",
      brokenOff: "操作中断。请重试：不会丢失任何内容。",
      notAllowed: "您无权执行此操作：查看报告需要读取同意台账的权限，检查需要创建合规检查的权限。请联系隐私专员。"
    },
    health: {
      title: "运行状况",
      running: "正在检查……",
      healthy: "一切均按承诺正常运行。",
      unhealthy: (count) => `有 ${count} 项需要处理。`,
      worthKnowing: (count) => `有 ${count} 项值得了解。`,
      ok: "正常",
      High: "严重",
      Medium: "重要",
      Low: "值得了解",
      fix: "处理方法",
      alike: (count) => `另有 ${count} 项同类`,
      follows: (count) => `另有 ${count} 项因此未通过`,
      again: "重新检查",
      failed: "无法运行检查。",
      notAllowed: "您无权运行此检查：它需要读取同意记录的权限。请联系隐私专员。",
      checkedOn: (when2) => `检查时间：${when2}`
    }
  };

  // src/texts/index.ts
  var primaryLanguage = 1023;
  var languages = { 7: de, 12: fr, 4: zh };
  function textsFor(lcid) {
    var _a;
    return (_a = languages[lcid & primaryLanguage]) != null ? _a : en;
  }

  // src/forms/context.ts
  var mostForms = 50;
  var byRow = /* @__PURE__ */ new Map();
  var unsaved = /* @__PURE__ */ new WeakMap();
  function rowId(form) {
    var _a;
    return (_a = guidOf(form.data.entity.getId())) != null ? _a : "";
  }
  function keptFor(form) {
    const id = rowId(form);
    const key = `${form.data.entity.getEntityName()}:${id}`;
    const known = id === "" ? unsaved.get(form.data.entity) : byRow.get(key);
    if (known !== void 0) {
      return known;
    }
    const kept = { stored: /* @__PURE__ */ new Map(), loosened: [], isClosing: false, turn: 0, timer: void 0 };
    if (id === "") {
      unsaved.set(form.data.entity, kept);
      return kept;
    }
    byRow.set(key, kept);
    const oldest = byRow.keys().next();
    if (byRow.size > mostForms && oldest.done !== true) {
      byRow.delete(oldest.value);
    }
    return kept;
  }
  function userTexts() {
    return textsFor(Xrm.Utility.getGlobalContext().userSettings.languageId);
  }
  function userDates(texts) {
    return datesIn(texts.language);
  }
  function notify(form, text, level, id) {
    form.ui.clearFormNotification(id);
    form.ui.setFormNotification(text, level, id);
  }

  // src/consent/answers.ts
  function answersIn(answers, most) {
    return itemsOf(answers, most).map((answer2) => {
      const { question, allowed, rule, reason, since, change, address, ...by } = objectOf(answer2);
      return {
        question: textOf(question, 500),
        allowed: allowed === true,
        rule: textOf(rule, 100),
        reason: textOf(reason, 500),
        since: instantOf(since),
        change: textOf(change, 500),
        record: recordIn(by),
        address: textOf(address, 320)
      };
    });
  }
  function recordIn({ recordtype, recordid, recordname }) {
    const table3 = personTable(textOf(recordtype, 100));
    const id = guidOf(recordid);
    return table3 === null || id === null ? null : { table: table3, id, name: typeof recordname === "string" ? nameOf(recordname, 200) : null };
  }

  // src/consent/recipients.ts
  var mostRecipients = 1e3;
  var namedAtMost = 5;
  function recipientsIn(boxes) {
    const persons2 = /* @__PURE__ */ new Set();
    const addresses = /* @__PURE__ */ new Set();
    const names = /* @__PURE__ */ new Map();
    let others = 0;
    for (const party of boxes.flatMap((box) => Array.isArray(box) ? box : [])) {
      const { id, name, entityType } = objectOf(party);
      const table3 = textOf(entityType, 100);
      const question = personTable(table3) === null ? addressOf(name) : personOf(table3, id);
      if (email.ours.includes(table3)) {
        continue;
      }
      const kind = personTable(table3) === null ? addresses : persons2;
      if (question === null || persons2.size + addresses.size >= mostRecipients) {
        others++;
      } else {
        kind.add(question);
        names.set(question, nameOf(name));
      }
    }
    return { persons: [...persons2], addresses: [...addresses], names, others };
  }
  function mailNotice(texts, dates, category, recipients, answers) {
    const refused2 = answers.filter((answer2) => !answer2.allowed);
    const uncertain = recipients.others > 0 ? texts.mail.someNotChecked(recipients.others) : "";
    if (refused2.length === 0) {
      return uncertain === "" ? null : { level: "INFO", text: uncertain };
    }
    const named2 = refused2.slice(0, namedAtMost).map((answer2) => texts.mail.one(
      nameIn(texts, recipients, answer2.question),
      withoutStop(answer2.reason),
      answer2.since === null ? "" : dates.day(answer2.since)
    ));
    const more = refused2.length - named2.length;
    const who = [...named2, ...more > 0 ? [texts.mail.more(more)] : []].join(texts.semicolon);
    const sentence = category === null ? texts.mail.refusedIfMarketing(refused2.length, who) : texts.mail.refused(refused2.length, who);
    const changes = [...new Set(refused2.map((answer2) => answer2.change))].filter((change) => change !== "");
    const parts = [sentence, ...changes.slice(0, 3), uncertain].filter((part) => part !== "");
    return { level: "WARNING", text: parts.join(" ") };
  }
  function nobodyRefuses(texts, category, count) {
    return category === null ? texts.mail.noneIfMarketing(count) : texts.mail.none(count);
  }
  function nameIn(texts, recipients, question) {
    var _a;
    const name = (_a = recipients.names.get(question)) != null ? _a : "";
    return name === "" ? texts.noName : isolated(name);
  }
  function personOf(table3, id) {
    const guid2 = guidOf(id);
    return guid2 === null ? null : `${table3}:${guid2}`;
  }
  function addressOf(name) {
    const address = textOf(name, 500).trim();
    return address.includes("@") ? address : null;
  }
  function withoutStop(sentence) {
    return sentence.replace(/[.。]$/, "");
  }

  // src/shared/client.ts
  var ServerError = class extends Error {
    constructor(message, status2) {
      super(message);
      this.status = status2;
    }
    /** Whether the caller lacks a privilege. */
    get isForbidden() {
      return this.status === 403;
    }
  };
  function given(parameters) {
    const all = {};
    for (const [name, value] of Object.entries(parameters)) {
      if (value !== void 0) {
        all[name] = value;
      }
    }
    return all;
  }
  function errorIn(answer2, status2) {
    var _a;
    const outer = objectOf(answer2);
    const inner = objectOf((_a = outer["error"]) != null ? _a : answer2);
    return new ServerError(textOf(inner["message"]), status2);
  }

  // src/shared/formClient.ts
  var action = 0;
  var primitive = 1;
  var collection = 4;
  var formClient = {
    async call(api, parameters) {
      const { name, takes } = apis[api];
      const values = given(parameters);
      const types2 = {};
      for (const [parameter, typeName] of Object.entries(takes)) {
        if (parameter in values) {
          const structuralProperty = typeName.startsWith("Collection(") ? collection : primitive;
          types2[parameter] = { typeName, structuralProperty };
        }
      }
      const request2 = {
        ...values,
        getMetadata: () => ({ boundParameter: null, operationType: action, operationName: name, parameterTypes: types2 })
      };
      try {
        const response = await Xrm.WebApi.online.execute(request2);
        const body = await response.json();
        if (!response.ok) {
          throw errorIn(body, response.status);
        }
        return objectOf(body);
      } catch (error) {
        throw error instanceof ServerError ? error : errorIn(error, 0);
      }
    },
    async read(table3, _set, id, columns3) {
      const row = await Xrm.WebApi.online.retrieveRecord(table3, id, `?$select=${columns3.join(",")}`);
      return objectOf(row);
    }
  };

  // src/shared/guard.ts
  function tell(error) {
    console.error("OptOut:", error);
  }
  function guardedWith(fallback, work) {
    return (...args) => {
      try {
        return work(...args);
      } catch (error) {
        tell(error);
        return fallback;
      }
    };
  }
  function guarded(work) {
    return guardedWith(void 0, (...args) => {
      Promise.resolve(work(...args)).catch(tell);
    });
  }

  // src/forms/email.ts
  var noticeId = "optout_recipients";
  var calmAfter = 400;
  var watched = [...email.boxes, email.category, email.topic];
  var sendable = [1, 2];
  function attachEmail(form) {
    if (form.data.entity.getEntityName() !== email.table) {
      return;
    }
    for (const column of watched) {
      const attribute = form.getAttribute(column);
      attribute == null ? void 0 : attribute.removeOnChange(changed);
      attribute == null ? void 0 : attribute.addOnChange(changed);
    }
    checkSoon(form, 0);
    guarded(showOverride)(form);
  }
  async function checkRecipients(form) {
    await check2(form, true);
  }
  var changed = guarded((context) => {
    checkSoon(context.getFormContext(), calmAfter);
  });
  function checkSoon(form, after) {
    const kept = keptFor(form);
    clearTimeout(kept.timer);
    kept.timer = setTimeout(guarded(() => check2(form, false)), after);
  }
  async function check2(form, isAsked) {
    const kept = keptFor(form);
    const turn = ++kept.turn;
    if (!sendable.includes(form.ui.getFormType())) {
      return;
    }
    const texts = userTexts();
    const recipients = recipientsIn(email.boxes.map((box) => {
      var _a;
      return (_a = form.getAttribute(box)) == null ? void 0 : _a.getValue();
    }));
    const count = recipients.persons.length + recipients.addresses.length;
    const category = categoryOn(form);
    let notice = count === 0 ? mailNotice(texts, userDates(texts), category, recipients, []) : null;
    if (count > 0) {
      try {
        const answers = await ask(form, category, recipients);
        notice = mailNotice(texts, userDates(texts), category, recipients, answers);
      } catch (e) {
        notice = { level: "WARNING", text: texts.mail.notChecked };
      }
    }
    if (turn !== kept.turn) {
      return;
    }
    const calm = count === 0 ? texts.mail.nobody : nobodyRefuses(texts, category, count);
    const shown = notice != null ? notice : isAsked ? { level: "INFO", text: calm } : null;
    if (shown === null) {
      form.ui.clearFormNotification(noticeId);
    } else {
      notify(form, shown.text, shown.level, noticeId);
    }
  }
  async function ask(form, category, recipients) {
    const answer2 = await formClient.call("CheckConsent", {
      Persons: recipients.persons.length > 0 ? recipients.persons : void 0,
      Addresses: recipients.addresses.length > 0 ? recipients.addresses : void 0,
      Category: category != null ? category : "Marketing",
      Topic: await topicCode(form)
    });
    return answersIn(answer2["Answers"], mostRecipients);
  }
  function categoryOn(form) {
    var _a, _b;
    const value = (_b = (_a = form.getAttribute(email.category)) == null ? void 0 : _a.getValue()) != null ? _b : null;
    return value === null ? null : value === categories.Transactional ? "Transactional" : "Marketing";
  }
  async function topicCode(form) {
    var _a, _b;
    const chosen = (_b = (_a = form.getAttribute(email.topic)) == null ? void 0 : _a.getValue()) == null ? void 0 : _b[0];
    const id = guidOf(chosen == null ? void 0 : chosen.id);
    if (id === null) {
      return void 0;
    }
    const row = await formClient.read(topic.table, topic.set, id, [topic.code]);
    return textOf(row[topic.code], 200) || void 0;
  }
  function showOverride(form) {
    const attribute = form.getAttribute(email.overrideGround);
    const mayGrant = (attribute == null ? void 0 : attribute.getUserPrivilege().canUpdate) === true;
    for (const column of [email.overrideGround, email.overrideReason]) {
      const control = form.getControl(column);
      control == null ? void 0 : control.setVisible(mayGrant);
      control == null ? void 0 : control.getParent().setVisible(mayGrant);
    }
  }

  // src/lists/mark.ts
  var listMark = "list:";

  // src/commands/dialog.ts
  async function openRecord(data) {
    const { record } = userTexts();
    await openPage(pages.record, dialogText(data), data.decision === "OptIn" ? record.titleIn : record.titleOut);
  }
  async function openTakeBack(findingId) {
    await openPage(pages.takeback, findingId, userTexts().takeBack.title);
  }
  async function openFinding(findingId) {
    await openPage(pages.finding, findingId, userTexts().finding.title);
  }
  async function openTakeBackList(requestId) {
    await openPage(pages.takeback, `${listMark}${requestId}`, userTexts().takeBack.listTitle);
  }
  async function openDecide(requestId) {
    await openPage(pages.decide, requestId, userTexts().decide.title);
  }
  async function openPolicy(policyId) {
    await openPage(pages.policy, policyId, userTexts().policy.title);
  }
  async function openPage(webresourceName, data, title) {
    await Xrm.Navigation.navigateTo(
      { pageType: "webresource", webresourceName, data },
      { target: 2, position: 1, width: { value: 640, unit: "px" }, height: { value: 85, unit: "%" }, title }
    );
  }

  // src/consent/notices.ts
  function channelList(texts, channels2) {
    return channels2.map((channel) => texts.channelsInText[channel]).join(texts.comma);
  }
  function banner(texts, name, refused2) {
    const who = nameOf(name);
    return refused2.length === 0 ? null : texts.banner(who === "" ? texts.thisPerson : isolated(who), channelList(texts, refused2));
  }
  function keptNotice(texts, kept, timeline) {
    const channels2 = kept.map((flag) => flag.channel);
    const whys = /* @__PURE__ */ new Set();
    for (const channel of channels2) {
      const last = timeline.find((row) => row.event === "Corrected" && row.channel === channel);
      whys.add(adviceFor(texts, last));
    }
    return [texts.kept.what(channelList(texts, channels2)), ...whys].join(" ");
  }
  function adviceFor(texts, row) {
    switch (row == null ? void 0 : row.reason) {
      case "NoEvidence":
      case "EvidenceOfTooLowRank":
      case "NoRightToDoSo":
      case "WithinReaskLock":
        return texts.kept[row.reason];
      default:
        return texts.kept.unknown;
    }
  }

  // src/forms/flagsOnForm.ts
  function remember(form, table3) {
    const { stored } = keptFor(form);
    for (const flag of flagsOf(table3)) {
      const attribute = flagAttribute(form, flag.column);
      if (attribute !== null && !attribute.getIsDirty()) {
        stored.set(flag.column, attribute.getValue());
      } else if (attribute !== null && !stored.has(flag.column)) {
        stored.set(flag.column, attribute.getInitialValue());
      }
    }
  }
  function loosenedOn(form, table3) {
    const { stored } = keptFor(form);
    return loosened(table3, (column) => stored.get(column), (column) => flagAttribute(form, column) === null ? stored.get(column) : valueOn(form, column));
  }
  function valueOn(form, column) {
    var _a;
    return (_a = flagAttribute(form, column)) == null ? void 0 : _a.getValue();
  }
  function flagAttribute(form, column) {
    return form.getAttribute(column);
  }
  function personName(form, table3, read3) {
    var _a;
    const column = persons[table3].name;
    const attribute = form.getAttribute(column);
    return (_a = attribute == null ? void 0 : attribute.getValue()) != null ? _a : textOf(read3[column]) || form.data.entity.getPrimaryAttributeValue();
  }

  // src/forms/banner.ts
  var bannerId = "optout_banner";
  async function showBanner(form, table3) {
    const kept = keptFor(form);
    const turn = ++kept.turn;
    const texts = userTexts();
    const missing = flagsOf(table3).map((flag) => flag.column).filter((column) => flagAttribute(form, column) === null);
    let read3 = {};
    if (missing.length > 0 && rowId(form) !== "") {
      const { set, name } = persons[table3];
      try {
        read3 = await formClient.read(table3, set, rowId(form), [...missing, name]);
      } catch (e) {
        if (turn === kept.turn) {
          notify(form, texts.unreadable, "INFO", bannerId);
        }
        return;
      }
    }
    if (turn !== kept.turn) {
      return;
    }
    const refused2 = refusedChannels(table3, (column) => kept.stored.has(column) ? kept.stored.get(column) : read3[column]);
    const text = banner(texts, personName(form, table3, read3), refused2);
    if (text === null) {
      form.ui.clearFormNotification(bannerId);
    } else {
      notify(form, text, "WARNING", bannerId);
    }
  }

  // src/forms/evidence.ts
  var tab = "consent";
  var section = "optout_evidence_section";
  function evidencePlace(form) {
    const source = form.getAttribute(evidence.source);
    const text = form.getAttribute(evidence.text);
    const channels2 = form.getAttribute(evidence.channels);
    const sourceControl = form.getControl(evidence.source);
    const textControl = form.getControl(evidence.text);
    return source === null || text === null || sourceControl === null || textControl === null ? null : { source, text, channels: channels2, sourceControl, textControl };
  }
  function isGiven(place2) {
    var _a;
    return place2.source.getValue() !== null && ((_a = place2.text.getValue()) != null ? _a : "").trim() !== "";
  }
  function askForEvidence(form, place2, isWanted) {
    var _a, _b;
    (_b = (_a = form.ui.tabs.get(tab)) == null ? void 0 : _a.sections.get(section)) == null ? void 0 : _b.setVisible(isWanted);
    place2.source.setRequiredLevel(isWanted ? "required" : "none");
    place2.text.setRequiredLevel(isWanted ? "required" : "none");
    if (isWanted) {
      offerClaimable(place2);
    }
  }
  function stateChannels(place2, channels2) {
    var _a;
    (_a = place2.channels) == null ? void 0 : _a.setValue(channels2.length === 0 ? null : channels2.join(","));
  }
  function focusEvidence(place2) {
    (place2.source.getValue() === null ? place2.sourceControl : place2.textControl).setFocus();
  }
  function offerClaimable(place2) {
    const claimable = claimableSources.map((name) => sources[name]);
    for (const option of place2.source.getOptions()) {
      if (!claimable.includes(option.value)) {
        place2.sourceControl.removeOption(option.value);
      }
    }
  }

  // src/consent/timeline.ts
  var mostRows = 200;
  function timelineIn(rows) {
    return itemsOf(rows, mostRows).map((row) => {
      const { occurredon, event, channel, topic: topic2, source, reason, oldvalue, newvalue, evidence: evidence2, told: told2 } = objectOf(row);
      return {
        occurredOn: instantOf(occurredon),
        event: isNameIn(events, event) ? event : null,
        channel: isNameIn(channels, channel) ? channel : null,
        topic: textOf(topic2, 200),
        source: isNameIn(sources, source) ? source : null,
        reason: isNameIn(reasons, reason) ? reason : null,
        before: textOf(oldvalue, 100),
        after: textOf(newvalue, 100),
        evidence: textOf(evidence2),
        told: textOf(told2)
      };
    });
  }

  // src/forms/explain.ts
  var keptId = "optout_kept";
  var bar = 2;
  var warning = 3;
  async function explain(form, table3, flags) {
    const kept = cameBack(flags, (column) => valueOn(form, column));
    if (kept.length > 0) {
      notify(form, await explanation(table3, rowId(form), kept), "WARNING", keptId);
    }
  }
  async function explainElsewhere(form, table3, flags) {
    if (flags.length === 0) {
      return;
    }
    const { set, name } = persons[table3];
    const id = rowId(form);
    const row = await formClient.read(table3, set, id, [name, ...flags.map((flag) => flag.column)]);
    const kept = cameBack(flags, (column) => row[column]);
    if (kept.length > 0) {
      const who = nameOf(row[name]);
      const text = await explanation(table3, id, kept);
      await Xrm.App.addGlobalNotification({
        type: bar,
        level: warning,
        message: who === "" ? text : `${isolated(who)}: ${text}`,
        showCloseButton: true
      });
    }
  }
  async function explanation(table3, id, kept) {
    let timeline = [];
    try {
      const answer2 = await formClient.call("ReadTimeline", { PersonType: table3, PersonId: id, Top: 20 });
      timeline = timelineIn(answer2["Rows"]);
    } catch (e) {
    }
    return keptNotice(userTexts(), kept, timeline);
  }

  // src/forms/panel.ts
  var panel = "WebResource_optout_panel";
  var reloadMessage = "optout:reload";
  async function reloadPanel(form) {
    const control = form.getControl(panel);
    if (control !== null) {
      const page = await control.getContentWindow();
      page.postMessage(reloadMessage, new URL(Xrm.Utility.getGlobalContext().getClientUrl()).origin);
    }
  }

  // src/forms/person.ts
  var guardId = "optout_guard";
  var autoSave = 70;
  var closing = [2, 59];
  function attachPerson(form) {
    const table3 = personTable(form.data.entity.getEntityName());
    if (table3 === null) {
      return;
    }
    remember(form, table3);
    for (const flag of flagsOf(table3)) {
      const attribute = flagAttribute(form, flag.column);
      attribute == null ? void 0 : attribute.removeOnChange(flagChanged);
      attribute == null ? void 0 : attribute.addOnChange(flagChanged);
    }
    form.data.entity.removeOnSave(saving);
    form.data.entity.addOnSave(saving);
    form.data.entity.removeOnPostSave(saved);
    form.data.entity.addOnPostSave(saved);
    form.data.removeOnLoad(loaded);
    form.data.addOnLoad(loaded);
    guarded(showBanner)(form, table3);
  }
  var flagChanged = guarded((context) => {
    const form = context.getFormContext();
    const table3 = personTable(form.data.entity.getEntityName());
    if (table3 !== null) {
      askWhenLoosened(form, loosenedOn(form, table3));
    }
  });
  var saving = guarded((context) => {
    const form = context.getFormContext();
    const table3 = personTable(form.data.entity.getEntityName());
    const event = context.getEventArgs();
    if (table3 === null || event.isDefaultPrevented()) {
      return void 0;
    }
    const flags = loosenedOn(form, table3);
    const place2 = evidencePlace(form);
    const kept = keptFor(form);
    kept.loosened = flags.map((flag) => flag.column);
    kept.isClosing = closing.includes(event.getSaveMode());
    form.ui.clearFormNotification(keptId);
    if (flags.length === 0) {
      return void 0;
    }
    if (place2 === null) {
      event.preventDefault();
      return putBack(form, table3, flags);
    }
    if (!isGiven(place2)) {
      event.preventDefault();
      const texts = userTexts();
      askForEvidence(form, place2, true);
      notify(form, texts.evidence.needed(channelList(texts, channelsOf(flags))), "ERROR", guardId);
      if (event.getSaveMode() !== autoSave) {
        focusEvidence(place2);
      }
    }
    return void 0;
  });
  var saved = guarded(async (context) => {
    const form = context.getFormContext();
    const table3 = personTable(form.data.entity.getEntityName());
    if (table3 === null || !context.getEventArgs().getIsSaveSuccess()) {
      return;
    }
    const kept = keptFor(form);
    const flags = flagsOf(table3).filter((flag) => kept.loosened.includes(flag.column));
    kept.loosened = [];
    form.ui.clearFormNotification(guardId);
    if (kept.isClosing) {
      await explainElsewhere(form, table3, flags);
      return;
    }
    if (flags.length > 0) {
      await form.data.refresh(false);
      await explain(form, table3, flags);
    }
    remember(form, table3);
    askWhenLoosened(form, []);
    await showBanner(form, table3);
    await reloadPanel(form);
  });
  var loaded = guarded((context) => {
    const form = context.getFormContext();
    const table3 = personTable(form.data.entity.getEntityName());
    if (table3 !== null) {
      remember(form, table3);
      return showBanner(form, table3);
    }
    return void 0;
  });
  async function putBack(form, table3, flags) {
    var _a, _b;
    const kept = keptFor(form);
    const texts = userTexts();
    const what2 = channelList(texts, channelsOf(flags));
    for (const flag of flags) {
      (_b = flagAttribute(form, flag.column)) == null ? void 0 : _b.setValue((_a = kept.stored.get(flag.column)) != null ? _a : flag.refusing);
    }
    kept.loosened = [];
    notify(form, texts.evidence.putBack(what2), "WARNING", guardId);
    const answer2 = await Xrm.Navigation.openConfirmDialog({
      title: texts.evidence.offerTitle,
      text: texts.evidence.offer(what2),
      confirmButtonLabel: texts.evidence.offerYes,
      cancelButtonLabel: texts.evidence.offerNo
    });
    if (!answer2.confirmed) {
      return;
    }
    const name = personName(form, table3, {});
    await openRecord({
      rows: [{ table: table3, id: rowId(form), name }],
      decision: "OptIn",
      channels: channelsOf(flags)
    });
    form.ui.clearFormNotification(guardId);
    await form.data.refresh(true);
  }
  function askWhenLoosened(form, flags) {
    const place2 = evidencePlace(form);
    if (place2 === null) {
      return;
    }
    askForEvidence(form, place2, flags.length > 0);
    stateChannels(place2, channelsOf(flags));
    if (flags.length > 0) {
      const texts = userTexts();
      notify(form, texts.evidence.wanted(channelList(texts, channelsOf(flags))), "INFO", guardId);
      if (!isGiven(place2)) {
        focusEvidence(place2);
      }
    } else {
      form.ui.clearFormNotification(guardId);
    }
  }
  function channelsOf(flags) {
    return flags.map((flag) => flag.channel);
  }

  // src/commands/commands.ts
  var consentTab = "consent";
  var attached = /* @__PURE__ */ new WeakMap();
  var attach = guardedWith(true, (form) => {
    guarded(() => {
      const id = rowId(form);
      if (attached.get(form.data.entity) === id) {
        return;
      }
      attached.set(form.data.entity, id);
      if (form.data.entity.getEntityName() === email.table) {
        attachEmail(form);
      } else {
        attachPerson(form);
      }
    })();
    return true;
  });
  var openConsent = guarded(async (form) => {
    const table3 = form.data.entity.getEntityName();
    const current = form.ui.formSelector.getCurrentItem();
    const tab2 = form.ui.tabs.get(consentTab);
    if (tab2 !== null && (current === null || isOurs(table3, guidOf(current.getId())))) {
      tab2.setFocus();
      return;
    }
    await open(table3, rowId(form));
  });
  var openConsentOf = guarded(async (selected) => {
    var _a;
    const row = selected[0];
    if (row !== void 0) {
      await open(row.TypeName, (_a = guidOf(row.Id)) != null ? _a : "");
    }
  });
  var recordOptOut = guarded(async (form) => {
    const row = personRow(form.data.entity.getEntityName(), rowId(form), form.data.entity.getPrimaryAttributeValue());
    if (row !== null) {
      await openRecord({ rows: [row], decision: "OptOut", channels: [] });
      if (!form.data.getIsDirty()) {
        await form.data.refresh(false);
      }
      await reloadPanel(form);
    }
  });
  var recordOptOutOf = guarded(
    async (selected, grid) => {
      const rows = selected.slice(0, mostPeople).map((row) => personRow(row.TypeName, row.Id, row.Name)).filter((row) => row !== null);
      if (rows.length > 0) {
        await openRecord({ rows, decision: "OptOut", channels: [] });
        grid.refresh();
      }
    }
  );
  var recordTyped = guarded(async (grid) => {
    await openRecord({ rows: [], isTyped: true, decision: "OptOut", channels: [] });
    grid.refresh();
  });
  var isWaiting = guardedWith(false, (form) => {
    var _a;
    const status2 = (_a = form.getAttribute(request.status)) == null ? void 0 : _a.getValue();
    return status2 === requestStatuses.WaitsForOfficer || status2 === requestStatuses.WaitsForPerson;
  });
  var decideRequest = guarded(async (form) => {
    await openDecide(rowId(form));
    await form.data.refresh(false);
  });
  var checkRecipients2 = guarded((form) => checkRecipients(form));
  var isBurst = guardedWith(false, (form) => {
    var _a;
    return ((_a = form.getAttribute(finding.rule)) == null ? void 0 : _a.getValue()) === finding.burst;
  });
  var takeBackBurst = guarded(async (form) => {
    await openTakeBack(rowId(form));
  });
  var isStored = guardedWith(false, (form) => rowId(form) !== "");
  var workOnFinding = guarded(async (form) => {
    await openFinding(rowId(form));
    await form.data.refresh(false);
  });
  var comparePolicy = guarded(async (form) => {
    await openPolicy(rowId(form));
  });
  var isList = guardedWith(false, (form) => {
    var _a;
    return ((_a = form.getAttribute(request.kind)) == null ? void 0 : _a.getValue()) === requestKinds.List;
  });
  var takeBackList = guarded(async (form) => {
    await openTakeBackList(rowId(form));
    await form.data.refresh(false);
  });
  function isOurs(table3, form) {
    const ours = forms;
    const known = ours[table3];
    return known !== void 0 && (form === known["consent"] || form === known["officer"]);
  }
  async function open(table3, id) {
    const ours = forms;
    const form = ours[table3];
    if (form !== void 0 && id !== "") {
      await Xrm.Navigation.openForm({ entityName: table3, entityId: id, formId: form.consent });
    }
  }
  function personRow(table3, id, name) {
    const known = personTable(table3);
    const guid2 = guidOf(id);
    return known === null || guid2 === null ? null : { table: known, id: guid2, name: nameOf(name, 200) };
  }

  // src/consent/dueIcon.ts
  var waiting = [
    requestStatuses.Open,
    requestStatuses.WaitsForOfficer,
    requestStatuses.WaitsForPerson
  ];
  var isOverdue = (status2, dueOn, now) => waiting.includes(Number(status2)) && new Date(textOf(dueOn, 40)).getTime() < now.getTime();
  function dueIconFor(texts, rowData, now) {
    const row = objectOf(rowData.length > 1e5 ? null : JSON.parse(rowData));
    const [status2, dueOn] = [request.status, request.dueOn].map((column) => {
      var _a;
      return (_a = row[`${column}_Value`]) != null ? _a : row[column];
    });
    return isOverdue(status2, dueOn, now) ? [icons.finding, texts.decide.overdue] : ["", ""];
  }

  // src/consent/icon.ts
  var everyFlag = persons.contact.flags;
  function iconFor(texts, rowData) {
    const row = objectOf(rowData.length > 1e5 ? null : JSON.parse(rowData));
    const said2 = sayings(row);
    const refused2 = said2.filter(([, isRefused]) => isRefused).map(([channel]) => channel);
    return refused2.length > 0 ? [icons.refused, texts.icon.refused(channelList(texts, refused2))] : row[ledger.newValue] === words.refused ? [icons.refused, texts.state.refused] : row[ledger.newValue] === words.allowed ? [icons.allowed, texts.state.allowed] : said2.length > 0 ? [icons.allowed, texts.icon.allowed] : [icons.unknown, texts.icon.unknown];
  }
  function sayings(row) {
    return everyFlag.map((flag) => {
      var _a;
      return [flag, booleanIn((_a = row[`${flag.column}_Value`]) != null ? _a : row[flag.column])];
    }).filter(([, value]) => value !== null).map(([flag, value]) => [flag.channel, refuses(flag, value)]);
  }
  function booleanIn(value) {
    return value === true || value === 1 || value === "1" || value === "true" || value === "True" ? true : value === false || value === 0 || value === "0" || value === "false" || value === "False" ? false : null;
  }

  // src/shared/runs.ts
  var mostCalls = 2e4;
  var longestReport = 64e6;
  function baselineRun(client) {
    return run(client, "Baseline", () => ({}));
  }
  function regularRun(client, isCompletePass) {
    let isAsked = !isCompletePass;
    return run(client, "RunDue", () => ({ CompletePass: isAsked ? void 0 : true }), () => {
      isAsked = true;
    });
  }
  function checkRun(client, rule) {
    let [CheckId, Cursor] = [void 0, void 0];
    return run(client, "RunComplianceCheck", () => ({ CheckId, Cursor, Rule: rule }), (answer2) => {
      [CheckId, Cursor] = [textOf(answer2["CheckId"], 40), textOf(answer2["Cursor"])];
    });
  }
  async function makeReport(client, format, language, tell2) {
    let cursor;
    let content = "";
    await run(client, "ReadComplianceReport", () => ({ Format: format, Language: language, Cursor: cursor }), (answer2) => {
      content += textOf(answer2["Content"], longestReport);
      cursor = textOf(answer2["Cursor"]);
    }).go(tell2);
    return content;
  }
  function run(client, api, next2, after = () => void 0) {
    return {
      async go(tell2) {
        for (let calls = 0; calls < mostCalls; calls++) {
          const answer2 = await client.call(api, next2());
          if (typeof answer2["Finished"] !== "boolean") {
            throw new Error(`${api} does not say whether it is finished.`);
          }
          after(answer2);
          if (answer2["Finished"]) {
            return answer2;
          }
          tell2(answer2);
        }
        throw new Error(`${api} does not end.`);
      }
    };
  }

  // src/pages/dom.ts
  function el(tag, attributes = {}, ...children) {
    const made2 = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      made2.setAttribute(name, value);
    }
    made2.append(...children.filter((child) => child !== null));
    return made2;
  }
  function written(text, tag = "span") {
    return el(tag, { dir: "auto", class: "written" }, text);
  }
  function button(label, kind, run2) {
    const made2 = el("button", { type: "button", class: kind }, label);
    made2.addEventListener("click", run2);
    return made2;
  }
  var drawings = {
    refused: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M4.5 8h7"],
    allowed: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M4.8 8.3l2.2 2.2 4.2-4.8"],
    unknown: ["M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1z", "M5.5 8h5"]
  };
  function sign(kind) {
    const space = "http://www.w3.org/2000/svg";
    const made2 = document.createElementNS(space, "svg");
    made2.setAttribute("viewBox", "0 0 16 16");
    made2.setAttribute("class", `sign ${kind}`);
    made2.setAttribute("aria-hidden", "true");
    made2.append(...drawings[kind].map((line) => {
      const path = document.createElementNS(space, "path");
      path.setAttribute("d", line);
      return path;
    }));
    return made2;
  }

  // src/shared/pageClient.ts
  var version = "v9.2";
  var PageClient = class {
    constructor(clientUrl) {
      this.root = `${clientUrl.replace(/\/+$/, "")}/api/data/${version}/`;
    }
    call(api, parameters) {
      return this.send(apis[api].name, { method: "POST", body: JSON.stringify(given(parameters)) });
    }
    read(_table, set, id, columns3) {
      return this.send(`${set}(${id})?$select=${columns3.join(",")}`, { method: "GET" });
    }
    /** Rows of a query, as its path and options say. */
    list(query) {
      return this.send(query, { method: "GET" });
    }
    /** Changes columns of one row that is there. */
    async update(set, id, columns3) {
      await this.send(`${set}(${id})`, { method: "PATCH", body: JSON.stringify(columns3) }, { "If-Match": "*" });
    }
    async send(path, init, more = {}) {
      const response = await fetch(this.root + path, {
        ...init,
        credentials: "same-origin",
        headers: {
          Accept: "application/json",
          "Content-Type": "application/json; charset=utf-8",
          "OData-MaxVersion": "4.0",
          "OData-Version": "4.0",
          ...more
        }
      });
      const body = await response.json().catch(() => ({}));
      if (!response.ok) {
        throw errorIn(body, response.status);
      }
      return objectOf(body);
    }
  };

  // src/pages/page.ts
  function open2(title) {
    const context = GetGlobalContext();
    const texts = textsFor(context.userSettings.languageId);
    document.documentElement.lang = texts.language;
    document.title = title(texts);
    const main = el("main");
    document.body.replaceChildren(main);
    return {
      texts,
      dates: datesIn(texts.language),
      client: new PageClient(context.getClientUrl()),
      environmentId: textOf(objectOf(objectOf(context)["organizationSettings"])["bapEnvironmentId"], 100),
      userId: guidOf(context.userSettings.userId),
      clientUrl: context.getClientUrl().replace(/\/+$/, ""),
      query: new URLSearchParams(location.search),
      main
    };
  }
  function instant(page, at, as) {
    return el("time", { datetime: at.toISOString(), title: page.dates.utc(at) }, page.dates[as](at));
  }
  function recordLink(page, table3, id, name) {
    const query = new URLSearchParams({ pagetype: "entityrecord", etn: table3, id });
    const href = `${page.clientUrl}/main.aspx?${query.toString()}`;
    return el("a", { href, target: "_blank", rel: "noopener" }, written(name === "" ? page.texts.noName : name));
  }
  function listLink(page, table3, label) {
    const query = new URLSearchParams({ pagetype: "entitylist", etn: table3 });
    return el("a", { href: `${page.clientUrl}/main.aspx?${query.toString()}`, target: "_blank", rel: "noopener" }, label);
  }
  function status(text) {
    return el("p", { role: "status", class: "status" }, text);
  }
  function failure(page, lead, error, again) {
    const words2 = error instanceof ServerError ? error.message : "";
    return el(
      "div",
      { role: "alert", class: "box bad" },
      el("p", {}, lead),
      words2 === "" ? null : written(words2, "p"),
      again === null ? null : button(page.texts.panel.again, "plain", again)
    );
  }
  async function outcomeOf(call) {
    try {
      return { value: await call };
    } catch (error) {
      return { error };
    }
  }

  // src/pages/compliance.ts
  var grades = ["High", "Medium", "Low"];
  var types = {
    html: "text/html;charset=utf-8",
    json: "application/json;charset=utf-8",
    csv: "text/csv;charset=utf-8"
  };
  var mostCounted = 5e3;
  var mostShown = 20;
  var longestEvidence2 = 300;
  var isOpen = finding.open.map((one) => `${finding.status} eq ${one}`).join(" or ");
  function startCompliance() {
    const page = open2((texts) => texts.compliance.title);
    const { compliance } = page.texts;
    const standing = el("div", { "aria-live": "polite" });
    const result2 = el("div", { "aria-live": "polite" });
    const all = el("fieldset", {});
    const work = (run2) => guarded(async () => {
      all.disabled = true;
      await run2();
      all.disabled = false;
    });
    const checkNow = (run2) => work(async () => {
      if (await checkTo(page, result2, run2, checkNow(run2))) {
        await show(page, standing);
      }
    });
    all.append(el(
      "div",
      { class: "buttons" },
      button(compliance.check, "primary", () => {
        checkNow(checkRun(page.client))();
      }),
      button(compliance.view, "plain", work(() => view(page, result2))),
      ...["html", "json", "csv"].map((format) => button(compliance.save(format.toUpperCase()), "plain", work(() => save(page, result2, format))))
    ));
    page.main.append(
      el("h1", {}, compliance.title),
      el("p", { class: "lead" }, compliance.meaning),
      standing,
      all,
      result2
    );
    guarded(show)(page, standing);
  }
  async function show(page, into) {
    const { compliance } = page.texts;
    if (into.childElementCount === 0) {
      into.replaceChildren(status(compliance.loading));
    }
    const read3 = await outcomeOf(standingOf(page));
    if ("error" in read3) {
      into.replaceChildren(failed(page, compliance.unread, read3.error, () => {
        guarded(show)(page, into);
      }));
      return;
    }
    const { score: score2, checkedOn: checkedOn2, open: counts } = read3.value;
    into.replaceChildren(
      el(
        "dl",
        { class: "figures" },
        el("div", {}, el("dt", {}, compliance.score), el("dd", {}, score2 === null ? compliance.noScore : compliance.scoreOf(score2))),
        ...grades.map((grade) => el(
          "div",
          { class: counts[grade] > 0 ? `open ${grade}` : "" },
          el("dt", {}, compliance.open[grade]),
          el("dd", {}, counts[grade] >= mostCounted ? compliance.atLeast(mostCounted) : String(counts[grade]))
        ))
      ),
      el("p", { class: "quiet" }, ...checkedOn2 === null ? [compliance.neverChecked] : [compliance.checkedOn, " ", instant(page, checkedOn2, "minute")])
    );
  }
  async function standingOf(page) {
    const last = await page.client.list(
      `${check.set}?$select=${check.finishedOn},${check.score}&$filter=${check.finishedOn} ne null and ${check.score} ne null&$orderby=${check.finishedOn} desc&$top=1`
    );
    const row = objectOf(itemsOf(last["value"], 1)[0]);
    const counts = { High: 0, Medium: 0, Low: 0 };
    for (const grade of grades) {
      counts[grade] = await countOpen(page, finding.severities[grade]);
    }
    return {
      score: typeof row[check.score] === "number" ? numberOf(row[check.score]) : null,
      checkedOn: instantOf(row[check.finishedOn]),
      open: counts
    };
  }
  async function countOpen(page, severity) {
    const answer2 = await page.client.list(
      `${finding.set}?$select=${finding.id}&$filter=${finding.severity} eq ${severity} and (${isOpen})&$count=true&$top=1`
    );
    return numberOf(answer2["@odata.count"]);
  }
  async function checkTo(page, into, run2, again) {
    const { compliance } = page.texts;
    const progress = status(compliance.checking(0));
    into.replaceChildren(progress);
    const done = await outcomeOf(run2.go((answer2) => {
      progress.textContent = compliance.checking(numberOf(answer2["Findings"]));
    }));
    if ("error" in done) {
      into.replaceChildren(failed(page, compliance.brokenOff, done.error, again));
      return false;
    }
    const count = numberOf(done.value["Findings"]);
    const found = await outcomeOf(openFindings(page));
    into.replaceChildren(
      el("div", { class: count === 0 ? "box good" : "box" }, el("p", { role: "status" }, compliance.found(count))),
      ..."error" in found ? [] : [found.value]
    );
    return true;
  }
  async function openFindings(page) {
    const rows = await page.client.list(
      `${finding.set}?$select=${finding.rule},${finding.evidence},${finding.severity}&$filter=${isOpen}&$orderby=${finding.severity} desc,${finding.foundOn} desc&$top=${mostShown}`
    );
    const items = itemsOf(rows["value"], mostShown).map(objectOf).map((row) => {
      var _a, _b;
      const grade = (_a = grades.find((one) => finding.severities[one] === row[finding.severity])) != null ? _a : "High";
      return el("li", { class: grade === "Low" ? "unknown" : "refused" }, sign(grade === "Low" ? "unknown" : "refused"), el(
        "div",
        {},
        el(
          "p",
          { class: "what" },
          el("strong", {}, page.texts.compliance.grade[grade]),
          el("span", { class: "quiet" }, textOf(row[finding.rule], 100))
        ),
        el("p", {}, recordLink(page, finding.table, (_b = guidOf(row[finding.id])) != null ? _b : "", nameOf(row[finding.evidence], longestEvidence2)))
      ));
    });
    return el(
      "section",
      {},
      el("ul", { class: "points" }, ...items),
      el("p", { class: "more" }, listLink(page, finding.table, page.texts.compliance.all))
    );
  }
  async function made(page, into, format) {
    const { compliance } = page.texts;
    let parts = 0;
    const progress = status(compliance.making(0));
    into.replaceChildren(progress);
    const done = await outcomeOf(makeReport(page.client, format, page.texts.language.slice(0, 2), () => {
      parts++;
      progress.textContent = compliance.making(parts);
    }));
    if ("error" in done) {
      into.replaceChildren(failed(page, compliance.brokenOff, done.error, null));
      return null;
    }
    return done.value;
  }
  async function save(page, into, format) {
    const content = await made(page, into, format);
    if (content === null) {
      return;
    }
    const { compliance } = page.texts;
    const href = URL.createObjectURL(new Blob([content], { type: types[format] }));
    const name = `compliance-${(/* @__PURE__ */ new Date()).toISOString().slice(0, 10)}.${format}`;
    const link = el("a", { download: name, href }, name);
    into.replaceChildren(el(
      "div",
      { class: "box good" },
      el("p", { role: "status" }, compliance.saved),
      el("p", {}, link)
    ));
    link.click();
    link.focus();
  }
  async function view(page, into) {
    const content = await made(page, into, "html");
    if (content === null) {
      return;
    }
    const { compliance } = page.texts;
    const frame = el("iframe", { sandbox: "allow-same-origin allow-modals", title: compliance.title, class: "report" });
    const go = button(compliance.print, "primary", () => {
      var _a;
      (_a = frame.contentWindow) == null ? void 0 : _a.print();
    });
    frame.srcdoc = content;
    frame.addEventListener("load", () => {
      dress(frame);
      go.focus();
    }, { once: true });
    into.replaceChildren(el("div", { class: "buttons" }, go), frame);
  }
  function dress(frame) {
    var _a;
    const written3 = frame.contentDocument;
    const inside = (_a = written3 == null ? void 0 : written3.defaultView) != null ? _a : null;
    if (written3 === null || inside === null || !("adoptedStyleSheets" in written3)) {
      return;
    }
    const sheet = new inside.CSSStyleSheet();
    sheet.replaceSync([...written3.querySelectorAll("style")].map((one) => one.textContent).join("\n"));
    written3.adoptedStyleSheets = [sheet];
  }
  function failed(page, lead, error, again) {
    const isForbidden = error instanceof ServerError && error.isForbidden;
    return failure(page, isForbidden ? page.texts.compliance.notAllowed : lead, error, again);
  }

  // src/pages/decide.ts
  var columns = [
    request.kind,
    request.status,
    request.waitsFor,
    request.receivedOn,
    request.receivedVia,
    request.saidOn,
    request.dueOn,
    request.address,
    request.personType,
    request.personId,
    request.channels,
    request.topic,
    request.evidence,
    request.evidenceLink,
    request.outcome,
    request.mail,
    request.answer,
    request.answerState,
    request.owner
  ];
  var wordsMark = "Words: ";
  function startDecide() {
    var _a;
    const page = open2((texts) => texts.decide.title);
    page.main.append(el("h1", { class: "heard" }, page.texts.decide.title));
    const id = guidOf((_a = page.query.get("data")) != null ? _a : "");
    if (id === null) {
      page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.decide.bad));
      return;
    }
    guarded(show2)(page, id);
  }
  async function show2(page, id) {
    const { decide, record } = page.texts;
    const waiting2 = status(decide.loading);
    page.main.append(waiting2);
    const read3 = await outcomeOf(page.client.read(request.table, request.set, id, columns));
    if ("error" in read3) {
      waiting2.replaceWith(failure(page, decide.unread, read3.error, null));
      return;
    }
    const row = read3.value;
    const isUnclear = row[request.waitsFor] === reasons.ReplyIsUnclear || row[request.waitsFor] === reasons.AskedBack;
    const words2 = el("textarea", {
      "id": "words",
      "rows": "3",
      "maxlength": String(longestEvidence / 2),
      "dir": "auto",
      "aria-describedby": "words-hint words-error"
    });
    const error = el("p", { id: "words-error", class: "error", role: "alert" });
    const result2 = el("div", { "aria-live": "polite" });
    const close = button(record.close, "plain", () => {
      window.close();
    });
    const all = el("fieldset", { class: "all" });
    const decided = (as, needsWords, said2) => {
      guarded(async () => {
        const why = words2.value.trim();
        error.textContent = needsWords && why === "" ? decide.noWords : "";
        words2.toggleAttribute("aria-invalid", error.textContent !== "");
        if (error.textContent !== "") {
          words2.focus();
          return;
        }
        all.disabled = true;
        result2.replaceChildren(status(decide.running));
        const done = await outcomeOf(page.client.update(request.set, id, {
          [request.status]: as,
          ...why === "" ? {} : { [request.decision]: why }
        }));
        all.disabled = false;
        if ("error" in done) {
          const isForbidden = done.error instanceof ServerError && done.error.isForbidden;
          result2.replaceChildren(failure(page, isForbidden ? decide.notAllowed : decide.failed, done.error, null));
          return;
        }
        all.remove();
        result2.replaceChildren(el("p", { class: "box good", role: "status" }, said2));
        close.className = "primary";
        close.focus();
      })();
    };
    all.append(
      el(
        "div",
        { class: "field" },
        el("label", { for: "words" }, decide.words),
        words2,
        el("p", { id: "words-hint", class: "quiet" }, decide.wordsHint),
        error
      ),
      el(
        "div",
        { class: "choices" },
        button(isUnclear ? decide.applyUnclear : decide.apply, "primary", () => {
          decided(requestStatuses.Done, false, decide.applied);
        }),
        button(decide.turnDown, "plain", () => {
          decided(requestStatuses.Refused, true, decide.turnedDown);
        }),
        row[request.waitsFor] === reasons.ReplyIsUnclear ? button(decide.askBack, "plain", () => {
          decided(requestStatuses.WaitsForPerson, false, decide.askedBack);
        }) : null
      )
    );
    waiting2.replaceWith(facts(page, row), said(page, row), taking(page, row, id), all, result2, el("p", { class: "actions" }, close));
  }
  function taking(page, row, id) {
    const { decide } = page.texts;
    const { userId } = page;
    const place2 = el("div", { "aria-live": "polite" });
    if (userId === null || guidOf(row[request.owner]) === userId) {
      return place2;
    }
    const take = button(decide.take, "plain", guarded(async () => {
      take.disabled = true;
      const done = await outcomeOf(page.client.update(
        request.set,
        id,
        { [`${request.ownerLink}@odata.bind`]: `/systemusers(${userId})` }
      ));
      place2.replaceChildren("error" in done ? failure(page, decide.notTaken, done.error, null) : el("p", { class: "box good", role: "status" }, decide.taken));
    }));
    place2.append(take);
    return place2;
  }
  function facts(page, row) {
    const { decide } = page.texts;
    const personType = textOf(row[request.personType]);
    const personId = guidOf(row[request.personId]);
    const mail = guidOf(row[request.mail]);
    const answer2 = guidOf(row[request.answer]);
    const link = webAddress(row[request.evidenceLink]);
    const entries = [
      [decide.asks, el("strong", {}, nameIn2(requestKinds, row[request.kind], decide.kinds))],
      [decide.about, written(channelNames(page, textOf(row[request.channels])))],
      [decide.topic, textOf(row[request.topic]) === "" ? null : written(textOf(row[request.topic]))],
      [decide.waits, written(nameIn2(reasons, row[request.waitsFor], page.texts.reasons))],
      [decide.person, personId === null || !isNameIn(persons, personType) ? null : recordLink(page, personType, personId, decide.openPerson)],
      [decide.address, textOf(row[request.address]) === "" ? null : written(textOf(row[request.address]))],
      [decide.through, written(nameIn2(sources, row[request.receivedVia], page.texts.sources))],
      [decide.mail, mail === null ? null : recordLink(page, email.table, mail, decide.openMail)],
      [decide.letter, answer2 === null ? null : el(
        "span",
        {},
        recordLink(page, email.table, answer2, decide.openMail),
        " ",
        el(
          "strong",
          { class: row[request.answerState] === letterStates.CameBack ? "late" : "" },
          nameIn2(letterStates, row[request.answerState], decide.letterStates)
        )
      )],
      [decide.evidenceLink, link === null ? null : el("a", { href: link, target: "_blank", rel: "noopener noreferrer" }, written(link))],
      [decide.received, when(page, row[request.receivedOn])],
      [decide.due, due(page, row)]
    ];
    return el(
      "dl",
      { class: "facts" },
      ...entries.flatMap(([name, value]) => value === null ? [] : [el("dt", {}, name), el("dd", {}, value)])
    );
  }
  function due(page, row) {
    const at = when(page, row[request.dueOn]);
    return at !== null && isOverdue(row[request.status], row[request.dueOn], /* @__PURE__ */ new Date()) ? el("span", {}, at, " ", el("strong", { class: "late" }, page.texts.decide.overdue)) : at;
  }
  function said(page, row) {
    var _a;
    const lines = textOf(row[request.evidence]).split("\n");
    const sentence = (_a = lines.find((line) => line.startsWith(wordsMark))) == null ? void 0 : _a.slice(wordsMark.length);
    return el(
      "section",
      {},
      el("h2", {}, page.texts.decide.said),
      sentence === void 0 ? el("div", {}, ...lines.filter((line) => line !== "").map((line) => written(line, "p"))) : el("blockquote", { dir: "auto" }, el("mark", {}, sentence))
    );
  }
  function when(page, value) {
    const at = new Date(textOf(value, 40));
    return Number.isNaN(at.getTime()) ? null : instant(page, at, "minute");
  }
  function channelNames(page, names) {
    return names.split(",").map((name) => name.trim()).filter((name) => isNameIn(channels, name)).map((name) => page.texts.channels[name]).join(page.texts.comma);
  }
  function nameIn2(values, value, texts) {
    const name = Object.keys(values).find((one) => values[one] === value);
    return name === void 0 ? "" : texts[name];
  }

  // src/pages/finding.ts
  var columns2 = [
    finding.rule,
    finding.evidence,
    finding.action,
    finding.status,
    finding.answer,
    finding.acceptedBy,
    finding.acceptedUntil,
    finding.regardingType,
    finding.regardingId,
    finding.retestedOn
  ];
  var mostLooks = 20;
  var betweenLooks = 1500;
  var longestDays = 366;
  var usualDays = 90;
  function startFinding() {
    var _a;
    const page = open2((texts) => texts.finding.title);
    page.main.append(el("h1", { class: "heard" }, page.texts.finding.title));
    const id = guidOf((_a = page.query.get("data")) != null ? _a : "");
    if (id === null) {
      page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.finding.bad));
      return;
    }
    guarded(show3)(page, id);
  }
  async function show3(page, id) {
    const { finding: says, record } = page.texts;
    const place2 = el("div", {}, status(says.loading));
    const result2 = el("div", { "aria-live": "polite" });
    const close = button(record.close, "plain", () => {
      window.close();
    });
    page.main.append(place2, result2, el("p", { class: "actions" }, close));
    await draw(page, id, place2, result2);
  }
  async function draw(page, id, place2, result2) {
    const { finding: says } = page.texts;
    const read3 = await outcomeOf(page.client.read(finding.table, finding.set, id, columns2));
    if ("error" in read3) {
      place2.replaceChildren(failure(page, says.unread, read3.error, null));
      return;
    }
    const row = read3.value;
    const again = async () => draw(page, id, place2, result2);
    const work = { page, id, row, result: result2, again };
    const isOver = row[finding.status] === finding.mended || row[finding.status] === finding.accepted;
    place2.replaceChildren(
      what(page, row),
      ...isOver ? [over(page, row)] : [mending(work), looking(work), accepting(work)]
    );
  }
  function what(page, row) {
    const { finding: says } = page.texts;
    const table3 = textOf(row[finding.regardingType], 100);
    const id = guidOf(row[finding.regardingId]);
    const hasForm = id !== null && [...Object.keys(persons), email.table, request.table].includes(table3);
    return el(
      "section",
      {},
      written(textOf(row[finding.evidence]), "p"),
      hasForm ? el("p", {}, recordLink(page, table3, id, says.record)) : null,
      el("p", { class: "quiet" }, `${says.rule}: `, written(textOf(row[finding.rule], 100))),
      textOf(row[finding.answer]) === "" ? null : el(
        "p",
        {},
        el("strong", {}, says.answer),
        " ",
        written(textOf(row[finding.answer]))
      )
    );
  }
  function over(page, row) {
    const { finding: says } = page.texts;
    const until = dateOf(row[finding.acceptedUntil]);
    return el(
      "p",
      { class: "box good", role: "status" },
      row[finding.status] === finding.mended ? says.done : says.accepted,
      until === null || row[finding.status] === finding.mended ? null : " ",
      until === null || row[finding.status] === finding.mended ? null : instant(page, until, "day")
    );
  }
  function mending(work) {
    const { page, id, row } = work;
    const { finding: says } = page.texts;
    const place2 = el("div", { "aria-live": "polite" }, status(says.looking));
    guarded(async () => {
      const seen = await outcomeOf(page.client.call("MendFinding", { FindingId: id, DryRun: true }));
      if ("error" in seen) {
        place2.replaceChildren(refused(page, seen.error, says.failed));
        return;
      }
      const changes = textOf(seen.value["Changes"]).split("\n").filter((line) => line !== "");
      const run2 = button(says.run, "primary", guarded(async () => {
        run2.disabled = true;
        work.result.replaceChildren(status(says.running));
        const begun = await outcomeOf(page.client.call("MendFinding", { FindingId: id }));
        if ("error" in begun) {
          run2.disabled = false;
          work.result.replaceChildren(refused(page, begun.error, says.failed));
          return;
        }
        const isClosed = await closes(page, id, textOf(row[finding.retestedOn]));
        await work.again();
        work.result.replaceChildren(isClosed ? "" : el("p", { class: "box", role: "status" }, says.stillOpen));
      }));
      place2.replaceChildren(el("ul", {}, ...changes.map((line) => el("li", {}, written(line)))), run2);
    })();
    return el(
      "section",
      {},
      el("h2", {}, says.toDo),
      written(textOf(row[finding.action]), "p"),
      el("p", {}, el("strong", {}, says.wouldChange)),
      place2
    );
  }
  async function closes(page, id, before) {
    for (let i = 0; i < mostLooks; i++) {
      const read3 = await outcomeOf(
        page.client.read(finding.table, finding.set, id, [finding.status, finding.retestedOn])
      );
      if ("value" in read3) {
        if (read3.value[finding.status] === finding.mended) {
          return true;
        }
        if (textOf(read3.value[finding.retestedOn]) !== before) {
          return false;
        }
      }
      await new Promise((resolve) => setTimeout(resolve, betweenLooks));
    }
    return false;
  }
  function looking(work) {
    const { page, id } = work;
    const { finding: says } = page.texts;
    const words2 = el("textarea", {
      "id": "done",
      "rows": "3",
      "maxlength": String(longestEvidence / 2),
      "dir": "auto",
      "aria-describedby": "done-hint"
    });
    const look2 = button(says.look, "plain", guarded(async () => {
      look2.disabled = true;
      work.result.replaceChildren(status(says.looking));
      const answer2 = await outcomeOf(page.client.call("RetestFinding", { FindingId: id, Done: words2.value.trim() }));
      look2.disabled = false;
      if ("error" in answer2) {
        work.result.replaceChildren(refused(page, answer2.error, says.failed));
        words2.focus();
        return;
      }
      const isClosed = answer2.value["Closed"] === true;
      work.result.replaceChildren(el(
        "p",
        { class: isClosed ? "box good" : "box", role: "status" },
        written(textOf(answer2.value["Says"]))
      ));
      await work.again();
    }));
    return el(
      "section",
      {},
      el("h2", {}, says.lookAgain),
      el(
        "div",
        { class: "field" },
        el("label", { for: "done" }, says.doneWords),
        words2,
        el("p", { id: "done-hint", class: "quiet" }, says.doneHint)
      ),
      look2
    );
  }
  function accepting(work) {
    const { page, id, row } = work;
    const { finding: says } = page.texts;
    const isSecond = row[finding.status] === finding.waitsForSecond;
    const until = dateOf(row[finding.acceptedUntil]);
    const why = el("textarea", { id: "why", rows: "3", maxlength: String(longestEvidence / 2), dir: "auto" });
    const day2 = el("input", { id: "until", type: "date", min: dayAfter(1), max: dayAfter(longestDays), value: dayAfter(usualDays) });
    const accept = button(isSecond ? says.agree : says.accept, "plain", guarded(async () => {
      accept.disabled = true;
      const answer2 = await outcomeOf(page.client.call("AcceptFinding", isSecond ? { FindingId: id } : { FindingId: id, Reason: why.value.trim(), Until: day2.value === "" ? "" : `${day2.value}T00:00:00Z` }));
      accept.disabled = false;
      if ("error" in answer2) {
        work.result.replaceChildren(refused(page, answer2.error, says.failed));
        return;
      }
      const isAccepted = answer2.value["Accepted"] === true;
      work.result.replaceChildren(el(
        "p",
        { class: "box good", role: "status" },
        isAccepted ? says.accepted : says.waitsForSecond
      ));
      await work.again();
    }));
    const body = isSecond ? [el("p", {}, says.secondAsked, " ", until === null ? null : instant(page, until, "day"))] : [
      el("div", { class: "field" }, el("label", { for: "why" }, says.why), why),
      el("div", { class: "field" }, el("label", { for: "until" }, says.until), day2)
    ];
    const details = el("details", {}, el("summary", {}, says.acceptRisk), el("p", { class: "quiet" }, says.acceptHint), ...body, accept);
    details.open = isSecond;
    return details;
  }
  function refused(page, error, lead) {
    const isForbidden = error instanceof ServerError && error.isForbidden;
    return failure(page, isForbidden ? page.texts.finding.notAllowed : lead, error, null);
  }
  function dateOf(value) {
    const at = new Date(textOf(value, 40));
    return Number.isNaN(at.getTime()) ? null : at;
  }
  function dayAfter(days) {
    return new Date(Date.now() + days * 864e5).toISOString().slice(0, 10);
  }

  // src/pages/handOver.ts
  var mostListeners = 200;
  var longestAnswer = 2e3;
  var longestFile = 64e6;
  function startHandOver() {
    const page = open2((texts) => texts.handOver.title);
    const all = el("div");
    page.main.append(
      el("h1", {}, page.texts.handOver.title),
      el("p", {}, page.texts.handOver.meaning),
      all
    );
    guarded(show4)(page, all);
  }
  async function show4(page, into) {
    into.replaceChildren(status(page.texts.handOver.loading));
    const read3 = await outcomeOf(senders(page));
    if ("error" in read3) {
      into.replaceChildren(failed2(page, read3.error, () => {
        guarded(show4)(page, into);
      }));
      return;
    }
    into.replaceChildren(...read3.value.length === 0 ? [el("p", { class: "quiet" }, page.texts.handOver.nobody)] : read3.value.map((sender) => section2(page, sender)));
  }
  async function senders(page) {
    const listeners = await page.client.list(
      `${listener.set}?$select=${listener.name},${listener.channels}&$filter=statecode eq 0 and ${listener.kind} eq ${listener.file}&$orderby=${listener.name}&$top=${mostListeners}`
    );
    const open3 = await openBatches(page);
    return itemsOf(listeners["value"], mostListeners).map(objectOf).flatMap((row) => {
      var _a;
      const id = guidOf(row[listener.id]);
      return id === null ? [] : [{
        id,
        name: nameOf(row[listener.name]),
        channels: textOf(row[listener.channels]),
        batch: (_a = open3.get(id)) != null ? _a : null
      }];
    });
  }
  async function openBatches(page) {
    const rows = await page.client.list(
      `${batch.set}?$select=_${batch.listener}_value,${batch.count},${batch.state},${batch.fetchedOn},${batch.dueOn}&$filter=${batch.state} ne ${batch.states.Done}&$top=${mostListeners}`
    );
    return new Map(itemsOf(rows["value"], mostListeners).map(objectOf).flatMap((row) => {
      var _a;
      const [id, whose] = [guidOf(row[batch.id]), guidOf(row[`_${batch.listener}_value`])];
      return id === null || whose === null ? [] : [[whose, {
        id,
        count: Number((_a = row[batch.count]) != null ? _a : 0),
        isFetched: row[batch.state] === batch.states.Fetched,
        fetchedOn: instantOf(row[batch.fetchedOn]),
        dueOn: instantOf(row[batch.dueOn])
      }]];
    }));
  }
  function section2(page, sender) {
    const made2 = el("section", { class: "sender" });
    fill(page, made2, sender, null);
    return made2;
  }
  function fill(page, into, sender, news) {
    const { handOver } = page.texts;
    const result2 = el("div", { "aria-live": "polite" });
    if (news !== null) {
      result2.append(news);
    }
    const { batch: waiting2 } = sender;
    const fetch2 = button(
      (waiting2 == null ? void 0 : waiting2.isFetched) === true ? handOver.again : handOver.fetch,
      (waiting2 == null ? void 0 : waiting2.isFetched) === true ? "plain" : "primary",
      guarded(async () => {
        fetch2.disabled = true;
        await fetchFile(page, into, sender, result2);
        fetch2.disabled = false;
      })
    );
    into.replaceChildren(
      el("h2", {}, recordLink(page, listener.table, sender.id, sender.name)),
      el("p", { class: "quiet" }, channelsOf2(page, sender.channels)),
      ...stateOf(page, waiting2),
      el("div", { class: "bar" }, fetch2),
      result2,
      ...(waiting2 == null ? void 0 : waiting2.isFetched) === true ? [doneForm(page, into, sender, waiting2.id)] : []
    );
  }
  function channelsOf2(page, stored) {
    return stored.split(",").map((one) => one.trim()).map((one) => isNameIn(channels, one) ? page.texts.channels[one] : one).join(", ");
  }
  function stateOf(page, waiting2) {
    const { handOver } = page.texts;
    if (waiting2 === null) {
      return [el("p", {}, handOver.nothing)];
    }
    const isLate = waiting2.dueOn !== null && waiting2.dueOn.getTime() < Date.now();
    return [
      el("p", {}, ...waiting2.isFetched && waiting2.fetchedOn !== null ? [handOver.fetchedOn, " ", instant(page, waiting2.fetchedOn, "minute")] : [handOver.waiting(waiting2.count)]),
      ...waiting2.dueOn === null ? [] : [el(
        "p",
        isLate ? { class: "error" } : {},
        isLate ? handOver.late : handOver.due,
        " ",
        instant(page, waiting2.dueOn, "day")
      )]
    ];
  }
  async function fetchFile(page, into, sender, result2) {
    const { handOver } = page.texts;
    const done = await outcomeOf(page.client.call("FetchRefusals", { ListenerId: sender.id }));
    if ("error" in done) {
      result2.replaceChildren(failed2(page, done.error, null));
      return;
    }
    const { HandOverId, File, FileName, Count, DueOn, More } = done.value;
    const id = guidOf(HandOverId);
    const count = Number(Count);
    if (id === null || count === 0) {
      result2.replaceChildren(status(handOver.none));
      return;
    }
    const href = URL.createObjectURL(new Blob([textOf(File, longestFile)], { type: "text/csv;charset=utf-8" }));
    const save2 = el("a", { download: nameOf(FileName), href }, handOver.save);
    const box = el(
      "div",
      { class: "box good" },
      el("p", { role: "status" }, handOver.saved(count)),
      el("p", {}, save2),
      More === true ? el("p", {}, handOver.more) : null
    );
    fill(page, into, {
      ...sender,
      batch: { id, count, isFetched: true, fetchedOn: /* @__PURE__ */ new Date(), dueOn: instantOf(DueOn) }
    }, box);
    save2.click();
    save2.focus();
  }
  function doneForm(page, into, sender, id) {
    const { handOver } = page.texts;
    const [field2, hint] = [`answer-${id}`, `hint-${id}`];
    const answer2 = el("textarea", { "id": field2, "rows": "3", "maxlength": String(longestAnswer), "dir": "auto", "aria-describedby": hint });
    const all = el(
      "fieldset",
      { class: "all" },
      el(
        "div",
        { class: "field" },
        el("label", { for: field2 }, handOver.answer),
        answer2,
        el("p", { id: hint, class: "quiet" }, handOver.answerHint)
      ),
      el("div", { class: "bar" }, el("button", { type: "submit", class: "primary" }, handOver.done))
    );
    const form = el("form", { novalidate: "" }, all);
    form.addEventListener("submit", guarded(async (event) => {
      event.preventDefault();
      if (all.disabled) {
        return;
      }
      all.disabled = true;
      const done = await outcomeOf(page.client.call("CompleteHandOver", { HandOverId: id, Answer: answer2.value.trim() }));
      all.disabled = false;
      if ("error" in done) {
        form.append(failed2(page, done.error, null));
        return;
      }
      fill(page, into, { ...sender, batch: null }, el("div", { class: "box good", role: "status" }, el("p", {}, handOver.kept)));
    }));
    return form;
  }
  function failed2(page, error, again) {
    const isForbidden = error instanceof ServerError && error.isForbidden;
    return failure(page, isForbidden ? page.texts.handOver.notAllowed : page.texts.handOver.failed, error, again);
  }

  // src/pages/remedies.ts
  var portal = "https://make.powerapps.com/";
  var defaultSolution = "fd140aaf-4df4-11dd-bd17-0019b9312238";
  var mostRoles = 50;
  function remedyOf(page, remedy, link, work) {
    const says = page.texts.remedies;
    const { client } = page;
    switch (remedy) {
      case "TakeBaseline": {
        let rows = 0;
        return runner(page, says.takeBaseline, baselineRun(client), work, (answer2) => {
          rows += numberOf(answer2["Processed"]);
          return says.baselineAt(rows, textOf(answer2["Place"], 100));
        }, () => says.baselineDone);
      }
      case "DoRegularWork":
        return runner(page, says.doRegularWork, regularRun(client, false), work, didOf, () => says.workDone);
      case "MakeCompletePass":
        return runner(page, says.makeCompletePass, regularRun(client, true), work, didOf, () => says.workDone);
      case "CheckCompliance":
        return runner(
          page,
          says.checkCompliance,
          checkRun(client),
          work,
          (answer2) => page.texts.compliance.checking(numberOf(answer2["Findings"])),
          (answer2) => page.texts.compliance.found(numberOf(answer2["Findings"]))
        );
      case "TakePrivileges":
        return roles(page, work);
      case "ImportAgain":
        return el("p", { class: "remedy" }, says.importAgain, " ", el("code", {}, "deploy.ps1"));
      case "ChangeSettings":
        return outside(says.changeSettings, settingsOf(page));
      case "TendPublicPages":
        return link === null ? null : outside(says.tendPublicPages, link);
      case "SwitchAuditingOn":
        return outside(says.switchAuditingOn, "https://admin.powerplatform.microsoft.com/");
      case "None":
        return null;
    }
  }
  function didOf(answer2) {
    return textOf(answer2["Did"]);
  }
  function runner(page, label, run2, work, progress, outcome) {
    return el("p", { class: "remedy" }, button(label, "plain", guarded(() => work(page.texts.remedies.running, async (tell2) => outcome(await run2.go((answer2) => {
      tell2(progress(answer2));
    }))))));
  }
  function outside(label, href) {
    return el("p", { class: "remedy" }, el("a", { href, target: "_blank", rel: "noopener noreferrer" }, label));
  }
  function settingsOf(page) {
    return page.environmentId === "" ? portal : `${portal}environments/${encodeURIComponent(page.environmentId)}/solutions/${defaultSolution}`;
  }
  function roles(page, work) {
    const says = page.texts.remedies;
    const place2 = el("div", { "class": "remedy", "aria-live": "polite" });
    place2.append(button(says.lookAtRoles, "plain", guarded(() => work(says.running, async () => {
      const found = await heldBy(page);
      const act = button(says.takePrivileges, "primary", guarded(() => work(says.running, async () => {
        for (const one of found) {
          await page.client.call("MendFinding", { FindingId: one.id });
        }
        return says.privilegesGo;
      })));
      place2.replaceChildren(...found.length === 0 ? [el("p", {}, says.noOpenFinding)] : [
        el("ul", { class: "held" }, ...found.map((one) => el(
          "li",
          {},
          recordLink(page, finding.table, one.id, one.name),
          written(one.evidence, "p"),
          written(one.changes, "p")
        ))),
        act
      ]);
      return null;
    }))));
    return place2;
  }
  async function heldBy(page) {
    await checkRun(page.client, finding.bypass).go(() => void 0);
    const isOpen2 = finding.open.map((one) => `${finding.status} eq ${one}`).join(" or ");
    const rows = await page.client.list(
      `${finding.set}?$select=${finding.name},${finding.evidence}&$filter=${finding.rule} eq '${finding.bypass}' and (${isOpen2})&$top=${mostRoles}`
    );
    const held = [];
    for (const row of itemsOf(rows["value"], mostRoles).map(objectOf)) {
      const id = guidOf(row[finding.id]);
      if (id !== null) {
        const preview = await page.client.call("MendFinding", { FindingId: id, DryRun: true });
        held.push({
          id,
          name: nameOf(row[finding.name]),
          evidence: textOf(row[finding.evidence]),
          changes: textOf(preview["Changes"])
        });
      }
    }
    return held;
  }

  // src/pages/health.ts
  var severities = ["High", "Medium", "Low"];
  var mostPoints = 500;
  function startHealth() {
    const page = open2((texts) => texts.health.title);
    const again = button(page.texts.health.again, "primary", guarded(() => run2()));
    const place2 = el("div", { "aria-live": "polite" });
    const news = el("div", { "aria-live": "polite", "class": "news" });
    page.main.append(el("header", {}, el("h1", {}, page.texts.health.title), again), news, place2);
    const run2 = async () => {
      again.disabled = true;
      place2.setAttribute("aria-busy", "true");
      if (place2.childElementCount === 0) {
        place2.replaceChildren(status(page.texts.health.running));
      }
      const answer2 = await outcomeOf(page.client.call("CheckHealth", {}));
      again.disabled = false;
      place2.removeAttribute("aria-busy");
      if ("error" in answer2) {
        const isForbidden = answer2.error instanceof ServerError && answer2.error.isForbidden;
        place2.replaceChildren(isForbidden ? el("p", { role: "alert", class: "box bad" }, page.texts.health.notAllowed) : failure(page, page.texts.health.failed, answer2.error, null));
      } else {
        place2.replaceChildren(
          ...result(page, answer2.value["Healthy"] === true, pointsIn(answer2.value["Points"]), work)
        );
      }
    };
    const work = async (says, act) => {
      const buttons = [again, ...place2.querySelectorAll("button")];
      buttons.forEach((one) => {
        one.disabled = true;
      });
      const progress = status(says);
      news.replaceChildren(el("div", { class: "box" }, progress));
      const done = await outcomeOf(act((text) => {
        progress.textContent = text;
      }));
      if ("error" in done) {
        const isForbidden = done.error instanceof ServerError && done.error.isForbidden;
        news.replaceChildren(failure(
          page,
          isForbidden ? page.texts.remedies.notAllowed : page.texts.remedies.brokenOff,
          done.error,
          isForbidden ? null : guarded(() => work(says, act))
        ));
        buttons.forEach((one) => {
          one.disabled = false;
        });
        return;
      }
      if (done.value === null) {
        news.replaceChildren();
        buttons.forEach((one) => {
          one.disabled = false;
        });
        return;
      }
      news.replaceChildren(el("div", { class: "box good" }, status(done.value)));
      await run2();
    };
    guarded(run2)();
  }
  function pointsIn(points) {
    const all = itemsOf(points, mostPoints).map((row) => {
      var _a, _b;
      const { point, severity, ok, text, fix, remedy, cause, link } = objectOf(row);
      return {
        point: textOf(point, 100),
        severity: (_a = severities.find((known) => known === severity)) != null ? _a : "High",
        isOk: ok === true,
        text: textOf(text),
        fix: textOf(fix),
        remedy: (_b = remedies.find((known) => known === remedy)) != null ? _b : "None",
        cause: textOf(cause, 100),
        link: webAddress(link)
      };
    });
    const heads = all.filter((point) => point.cause === "" || !all.some((one) => one.point === point.cause && !one.isOk));
    return heads.map((point, at) => ({
      point,
      // Where several points have one name, they follow the first.
      follows: point.isOk || heads.findIndex((one) => one.point === point.point && !one.isOk) !== at ? [] : all.filter((one) => !heads.includes(one) && one.cause === point.point)
    })).sort((one, other) => weight(one) - weight(other));
  }
  function gravest({ point, follows }) {
    var _a;
    return (_a = severities.find((one) => [point, ...follows].some((other) => other.severity === one))) != null ? _a : "High";
  }
  function isAlike({ point, follows }) {
    return follows.every((one) => one.point === point.point);
  }
  function weight(line) {
    return (line.point.isOk ? severities.length : 0) + severities.indexOf(gravest(line));
  }
  function result(page, isHealthy, lines, work) {
    const { health } = page.texts;
    const failing = lines.filter((line) => !line.point.isOk);
    const grave = failing.filter((line) => gravest(line) !== "Low").length;
    const lead = isHealthy && grave === 0 ? health.healthy : health.unhealthy(Math.max(grave, 1));
    return [
      el(
        "div",
        { class: isHealthy && grave === 0 ? "box good" : "box bad" },
        el("p", { class: "verdict" }, sign(isHealthy && grave === 0 ? "allowed" : "refused"), lead),
        failing.length > grave ? el("p", {}, health.worthKnowing(failing.length - grave)) : null,
        el("p", { class: "quiet" }, ...checkedOn(page))
      ),
      el("ul", { class: "points" }, ...lines.map((line) => lineItem(page, line, work)))
    ];
  }
  function checkedOn(page) {
    const now = /* @__PURE__ */ new Date();
    const words2 = page.texts.health.checkedOn("\n").split("\n");
    const text = (i) => {
      var _a;
      return document.createTextNode((_a = words2[i]) != null ? _a : "");
    };
    return [text(0), instant(page, now, "minute"), text(1)];
  }
  function lineItem(page, line, work) {
    const { health } = page.texts;
    const { point, follows } = line;
    const severity = gravest(line);
    const kind = point.isOk ? "allowed" : severity === "Low" ? "unknown" : "refused";
    return el(
      "li",
      { class: kind },
      sign(kind),
      el(
        "div",
        {},
        el(
          "p",
          { class: "what" },
          el("strong", {}, point.isOk ? health.ok : health[severity]),
          el("span", { class: "quiet" }, point.point)
        ),
        written(point.text, "p"),
        point.fix === "" || point.isOk ? null : el("p", { class: "fix" }, el("strong", {}, health.fix), " ", written(point.fix)),
        point.isOk ? null : remedyOf(page, point.remedy, point.link, work),
        follows.length === 0 ? null : el(
          "details",
          { class: "follows" },
          el("summary", {}, isAlike(line) ? health.alike(follows.length) : health.follows(follows.length)),
          el("ul", {}, ...follows.map((one) => el("li", {}, ...isAlike(line) ? [written(one.text, "p"), written(one.fix, "p")] : [el("span", { class: "quiet" }, one.point), " ", written(one.text)])))
        )
      )
    );
  }

  // src/lists/decode.ts
  var sample = 4096;
  function decode(bytes) {
    const marked2 = begins(bytes, 255, 254) ? "utf-16le" : begins(bytes, 254, 255) ? "utf-16be" : begins(bytes, 239, 187, 191) ? "utf-8" : unmarked(bytes.subarray(0, sample));
    if (marked2 !== null) {
      return new TextDecoder(marked2).decode(bytes);
    }
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch (e) {
      return new TextDecoder("windows-1252").decode(bytes);
    }
  }
  function begins(bytes, ...mark) {
    return mark.every((one, at) => bytes[at] === one);
  }
  function unmarked(start) {
    const noughts = [0, 1].map((odd2) => start.filter((one, at) => one === 0 && at % 2 === odd2).length);
    const [even = 0, odd = 0] = noughts;
    const many = start.length / 8;
    return odd > many && even < many ? "utf-16le" : even > many && odd < many ? "utf-16be" : null;
  }

  // src/lists/digest.ts
  var noRows = 32;
  async function digestOf(rows) {
    let sofar = new Uint8Array(noRows);
    for (const row of rows) {
      const text = new TextEncoder().encode(row);
      const bytes = new Uint8Array(sofar.length + text.length);
      bytes.set(sofar);
      bytes.set(text, sofar.length);
      sofar = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
    }
    return Array.from(sofar, (one) => one.toString(16).padStart(2, "0")).join("");
  }

  // src/lists/handIn.ts
  var mostRows2 = 5e3;
  var slice = 500;
  var mostProblems = 10 * slice;
  async function handIn(client, lines, evidence2, isPreview, tell2) {
    var _a, _b;
    const rows = lines.flatMap((line) => line.rows.map((row) => ({ line: line.line, row })));
    const hash = await digestOf(rows.map((row) => row.row));
    const notHeld = [];
    let refusals = 0;
    let news = 0;
    let requestId = "";
    let outcome = "";
    let done = 0;
    do {
      tell2(done, rows.length);
      const answer2 = await client.call("ImportSuppressions", {
        IdempotencyKey: `page-${hash.slice(0, 40)}`,
        Count: rows.length,
        Hash: hash,
        From: done,
        Rows: rows.slice(done, done + slice).map((row) => row.row),
        Evidence: evidence2,
        Preview: isPreview ? true : void 0
      });
      for (const problem of itemsOf(answer2["Problems"], mostProblems).map(objectOf)) {
        notHeld.push({
          line: (_b = (_a = rows[numberOf(problem["row"])]) == null ? void 0 : _a.line) != null ? _b : 0,
          isHeld: problem["held"] === true,
          reason: textOf(problem["text"])
        });
      }
      refusals += numberOf(answer2["Refusals"]);
      news = news === null || numberOf(answer2["New"]) < 0 ? null : news + numberOf(answer2["New"]);
      requestId = textOf(answer2["RequestId"]);
      outcome = textOf(answer2["Outcome"]);
      const next2 = numberOf(answer2["Done"]);
      if (next2 <= done && rows.length > 0) {
        throw new Error("The list does not go on.");
      }
      done = next2;
    } while (done < rows.length);
    return { requestId, outcome, refusals, news, notHeld };
  }

  // ../Solution/Import/Vocabulary.json
  var Vocabulary_default = {
    email: [
      "email",
      "emailaddress",
      "mail",
      "mailaddress",
      "emailaddress1",
      "emailaddress2",
      "emailaddress3",
      "primaryemail",
      "emailprimary",
      "workemail",
      "recipient",
      "subscriber",
      "address",
      "contactemail",
      "additionalemailaddresses",
      "mailadresse",
      "emailadresse",
      "adresseemail",
      "adressemail",
      "courriel",
      "adressedemessagerie",
      "电子邮件",
      "电子邮件地址",
      "邮箱"
    ],
    phone: [
      "phone",
      "phonenumber",
      "telephone",
      "telephone1",
      "telephone2",
      "telephone3",
      "businessphone",
      "mainphone",
      "homephone",
      "mobile",
      "mobilephone",
      "mobilephonenumber",
      "cell",
      "cellphone",
      "smsphonenumber",
      "number",
      "telefon",
      "telefonnummer",
      "mobiltelefon",
      "handy",
      "téléphone",
      "téléphonemobile",
      "电话",
      "手机",
      "移动电话"
    ],
    fax: ["fax", "faxnumber", "faxnummer", "télécopie", "传真"],
    flags: {
      Email: [
        "donotemail",
        "donotallowemails",
        "donotallowemail",
        "keineemailszulassen",
        "nepasautoriserlesemails",
        "不允许使用电子邮件",
        "不允许电子邮件"
      ],
      MarketingEmail: [
        "donotbulkemail",
        "donotallowbulkemails",
        "donotallowbulkemail",
        "hsemailoptout",
        "unsubscribedfromallemail",
        "emailoptout",
        "hasoptedoutofemail",
        "emailunsubscribed",
        "keinemassenemailszulassen",
        "nepasautoriserlesemailsennombre",
        "不允许使用批量电子邮件",
        "不允许批量发送电子邮件"
      ],
      MarketingMaterial: ["donotsendmm", "sendmarketingmaterials", "marketingmaterial"],
      Phone: ["donotphone", "donotallowphonecalls", "donotcall", "keineanrufezulassen", "nepasautoriserlesappelstéléphoniques", "不允许电话联络"],
      Sms: ["optoutdonotsms", "donotsms", "donotallowtextmessages", "smsoptout", "hasoptedoutofsms", "smsstatus"],
      Fax: ["donotfax", "donotallowfaxes", "keinefaxezulassen", "hasoptedoutoffax"],
      Post: ["donotpostalmail", "donotallowmails", "donotallowmail"],
      MarketingPost: ["donotbulkpostalmail", "donotallowbulkmails"],
      EmailTracking: ["followemail", "followemailactivity"]
    },
    flagBeginnings: { MarketingEmail: ["optedoutofemail"] },
    yesAllows: ["followemail", "followemailactivity"],
    yesSays: ["sendmarketingmaterials", "marketingmaterial"],
    everything: ["donotcontact", "dnc", "doesnotwantcontact", "nichtkontaktieren", "nepascontacter", "请勿联系"],
    optOut: [
      "optout",
      "optedout",
      "isoptedout",
      "optoutstatus",
      "unsubscribe",
      "unsubscribed",
      "isunsubscribed",
      "status",
      "emailstatus",
      "emailpermissionstatus",
      "emailsubscriptionstatus",
      "memberstatus",
      "subscriptionstatus",
      "subscriberstatus",
      "contactstatus",
      "reason",
      "suppressionreason",
      "suppressed",
      "abgemeldet",
      "désabonné",
      "désinscrit",
      "已退订"
    ],
    refusedOn: [
      "unsubtime",
      "cleantime",
      "confirmedoptoutdate",
      "unsubscribedon",
      "unsubscribedat",
      "unsubscribedate",
      "unsubscribetime",
      "optoutdate",
      "optouttime",
      "optedouton",
      "optedoutat",
      "abgemeldetam",
      "退订时间"
    ],
    dates: ["lastupdatetime", "dateadded", "date", "timestamp", "datum", "日期"],
    subscribers: ["optintime", "optinip", "confirmtime", "confirmip", "subscribedon", "subscribedat", "emailupdatesource"],
    yes: [
      "true",
      "1",
      "yes",
      "y",
      "x",
      "on",
      "✓",
      "✔",
      "☑",
      "t",
      "wahr",
      "ja",
      "j",
      "vrai",
      "oui",
      "o",
      "是",
      "donotallow",
      "donotsend",
      "donotcontact",
      "donotemail",
      "optout",
      "optedout",
      "unsubscribe",
      "unsubscribed",
      "unsub",
      "cleaned",
      "complaint",
      "complained",
      "spam",
      "spamcomplaint",
      "markedasspam",
      "bounce",
      "bounced",
      "hardbounce",
      "hardbounced",
      "suppressed",
      "refused",
      "blocked",
      "blacklisted",
      "removed",
      "nichtzulassen",
      "nichtsenden",
      "abgemeldet",
      "nepasautoriser",
      "nepasenvoyer",
      "désabonné",
      "désinscrit",
      "不允许",
      "不发送",
      "已退订",
      "退订"
    ],
    no: [
      "false",
      "0",
      "no",
      "n",
      "off",
      "f",
      "falsch",
      "nein",
      "faux",
      "non",
      "否",
      "allow",
      "send",
      "subscribed",
      "active",
      "optin",
      "optedin",
      "confirmed",
      "express",
      "implied",
      "zulassen",
      "senden",
      "angemeldet",
      "autoriser",
      "envoyer",
      "abonné",
      "允许",
      "发送",
      "已订阅"
    ]
  };

  // src/lists/vocabulary.ts
  var vocabulary = Vocabulary_default;
  function plain(text) {
    return Array.from(text.toLowerCase()).filter((one) => !/\s/u.test(one) && (one > "" || /[a-z0-9]/u.test(one))).join("");
  }
  function meaningOf(value) {
    const word = plain(value);
    return value === "" ? "nothing" : Vocabulary_default.yes.includes(word) ? "yes" : Vocabulary_default.no.includes(word) ? "no" : "question";
  }

  // src/lists/columns.ts
  var looked = 200;
  function columnsOf(records) {
    var _a, _b, _c;
    const shown = (_b = (_a = records[0]) == null ? void 0 : _a.cells) != null ? _b : [];
    const names = shown.map(plain);
    const addresses = addressesOf(names);
    if (addresses.length === 0) {
      return withoutHeader(records.slice(0, looked));
    }
    const optOuts = names.map((name, place2) => {
      var _a2;
      return optOutOf(name, place2, (_a2 = shown[place2]) != null ? _a2 : "");
    }).filter((column) => column !== null);
    return {
      hasHeader: true,
      addresses,
      optOuts,
      date: (_c = first(names, vocabulary.refusedOn)) != null ? _c : first(names, vocabulary.dates),
      isOfSubscribers: optOuts.length === 0 && names.some((name) => vocabulary.subscribers.includes(name))
    };
  }
  function addressesOf(names) {
    const kinds = ["email", "phone", "fax"];
    const columns3 = names.flatMap((name, place2) => {
      const kind = kinds.find((one) => vocabulary[one].includes(name));
      return kind === void 0 || names.indexOf(name) !== place2 ? [] : [{ place: place2, kind }];
    });
    return columns3.length > 1 ? columns3.filter((column) => names[column.place] !== "address") : columns3;
  }
  function optOutOf(name, place2, shown) {
    var _a, _b, _c;
    const channel = (_c = (_a = Object.entries(vocabulary.flags).find(([, known]) => known.includes(name))) == null ? void 0 : _a[0]) != null ? _c : (_b = Object.entries(vocabulary.flagBeginnings).find(([, known]) => known.some((one) => name.startsWith(one)))) == null ? void 0 : _b[0];
    const isEverything = vocabulary.everything.includes(name);
    const isDate = vocabulary.refusedOn.includes(name);
    return channel === void 0 && !isEverything && !isDate && !vocabulary.optOut.includes(name) ? null : {
      place: place2,
      name: shown,
      channels: channel === void 0 ? [] : [channel],
      yesAllows: vocabulary.yesAllows.includes(name),
      yesSays: vocabulary.yesSays.includes(name),
      isDate,
      isEverything
    };
  }
  function withoutHeader(start) {
    const width = Math.max(0, ...start.map((record) => record.cells.length));
    const places = Array.from({ length: width }, (_, place2) => place2);
    const addresses = places.filter((place2) => start.some((record) => {
      var _a;
      return ((_a = record.cells[place2]) == null ? void 0 : _a.includes("@")) === true;
    })).map((place2) => ({ place: place2, kind: "email" }));
    const digits = 6;
    if (addresses.length === 0 && width === 1 && start.some((record) => {
      var _a;
      return ((_a = record.cells[0]) != null ? _a : "").replace(/[^0-9]/gu, "").length >= digits;
    })) {
      addresses.push({ place: 0, kind: "phone" });
    }
    return addresses.length === 0 ? null : { hasHeader: false, addresses, optOuts: [], date: null, isOfSubscribers: false };
  }
  function first(names, wanted) {
    const name = wanted.find((one) => names.includes(one));
    return name === void 0 ? null : names.indexOf(name);
  }

  // src/lists/records.ts
  var longestCell = 4096;
  var sample2 = 1 << 16;
  var told = "sep=";
  function recordsOf(text, separator) {
    var _a;
    const records = [];
    let at = 0;
    let line = 1;
    while (at < text.length) {
      const read3 = (_a = parse(text, at, separator, true)) != null ? _a : parse(text, at, separator, false);
      if (read3 === null) {
        break;
      }
      if (read3.cells.some((cell) => cell !== "")) {
        records.push({ line, cells: read3.cells });
      }
      at = read3.end;
      line += read3.lines;
    }
    const first2 = records[0];
    return (first2 == null ? void 0 : first2.line) === 1 && isTold(first2) ? records.slice(1) : records;
  }
  function separatorOf(text) {
    var _a;
    if (text.slice(0, told.length).toLowerCase() === told) {
      return (_a = text[told.length]) != null ? _a : null;
    }
    const start = text.slice(0, sample2);
    const best = [",", ";", "	", "|"].map((separator) => ({ separator, score: score(start, separator) })).reduce((one, other) => other.score > one.score ? other : one);
    return best.score > 0 ? best.separator : null;
  }
  function score(start, separator) {
    var _a;
    const most = 50;
    const counts = recordsOf(start, separator).slice(0, most).map((record) => record.cells.length);
    if (counts.length > 1 && counts.length < most && start.length >= sample2) {
      counts.pop();
    }
    const first2 = (_a = counts[0]) != null ? _a : 1;
    return first2 === 1 ? 0 : 1e3 * counts.filter((count) => count === first2).length + Math.min(first2, 999);
  }
  function isTold(record) {
    var _a;
    return ((_a = record.cells[0]) != null ? _a : "").toLowerCase().startsWith(told) && record.cells.reduce((length, cell) => length + cell.length, 0) <= told.length + 1;
  }
  function parse(text, from, separator, hasQuotes) {
    const cells = [];
    let at = from;
    let lines = 0;
    for (; ; ) {
      const read3 = hasQuotes && text[at] === '"' ? quoted(text, at, separator) : unquoted(text, at, separator);
      if (read3 === null) {
        return null;
      }
      cells.push(read3.cell.trim());
      at = read3.end;
      lines += read3.lines;
      if (separator !== null && text[at] === separator) {
        at++;
        continue;
      }
      if (at < text.length) {
        at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
        lines++;
      }
      return { cells, end: at, lines };
    }
  }
  function unquoted(text, from, separator) {
    let end = from;
    while (!ends(text, end, separator)) {
      end++;
    }
    return { cell: text.slice(from, Math.min(end, from + longestCell)), end, lines: 0 };
  }
  function quoted(text, from, separator) {
    let cell = "";
    let lines = 0;
    let at = from + 1;
    for (; ; at++) {
      const one = text[at];
      if (one === void 0 || cell.length >= longestCell) {
        return null;
      }
      if (one === '"') {
        if (text[at + 1] !== '"') {
          break;
        }
        at++;
      }
      lines += one === "\n" || one === "\r" && text[at + 1] !== "\n" ? 1 : 0;
      cell += one;
    }
    at++;
    while (text[at] === " ") {
      at++;
    }
    return ends(text, at, separator) ? { cell, end: at, lines } : null;
  }
  function ends(text, at, separator) {
    const one = text[at];
    return one === void 0 || one === "\r" || one === "\n" || one === separator;
  }

  // src/lists/saidOn.ts
  var months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
  var fullMonths = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  ];
  var time = String.raw`(?:[T ](?<hour>\d{1,2}):(?<minute>\d{2})(?::(?<second>\d{2})(?:\.\d{1,7})?)?(?: ?(?<half>AM|PM))?)?`;
  var zone = String.raw`(?: ?(?<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}))?`;
  var sure = [
    String.raw`(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})${time}${zone}`,
    String.raw`(?<year>\d{4})/(?<month>\d{1,2})/(?<day>\d{1,2})${time}`,
    String.raw`(?<year>\d{4})\.(?<month>\d{2})\.(?<day>\d{2})`,
    String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})`,
    String.raw`(?<day>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})${time}`,
    String.raw`(?:[a-z]{3}, )?(?<day>\d{1,2}) (?<name>[a-z]{3,9}) (?<year>\d{4})${time}${zone}`,
    String.raw`(?<name>[a-z]{3,9}) (?<day>\d{1,2}), (?<year>\d{4})${time}`
  ].map((form) => new RegExp(`^${form}$`, "iu"));
  var dayFirst = new RegExp(String.raw`^(?<day>\d{1,2})/(?<month>\d{1,2})/(?<year>\d{4})${time}$`, "iu");
  var monthFirst = new RegExp(String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})${time}$`, "iu");
  var longest = 64;
  function orderIn(text) {
    const parts = text.split("/").slice(0, 2);
    const [one = 0, other = 0] = parts.map((part) => /^\d{1,2}$/u.test(part) ? Number(part) : 0);
    return text.split("/").length !== 3 ? "unknown" : one > 12 && one <= 31 && other >= 1 && other <= 12 ? "day" : other > 12 && other <= 31 && one >= 1 && one <= 12 ? "month" : "unknown";
  }
  function saidOn(text, order) {
    var _a, _b, _c, _d, _e;
    if (text.length > longest) {
      return null;
    }
    if (/^(?:\d{10}|\d{13})$/u.test(text)) {
      return written2(new Date(Number(text) * (text.length === 10 ? 1e3 : 1)));
    }
    for (const form of sure) {
      const match = form.exec(text);
      if (match !== null) {
        return read((_a = match.groups) != null ? _a : {});
      }
    }
    const day2 = read((_c = (_b = dayFirst.exec(text)) == null ? void 0 : _b.groups) != null ? _c : {});
    const month = read((_e = (_d = monthFirst.exec(text)) == null ? void 0 : _d.groups) != null ? _e : {});
    return order === "day" ? day2 : order === "month" ? month : day2 === month ? day2 : null;
  }
  function read(parts) {
    var _a, _b;
    const number = (name2) => {
      var _a2;
      return Number((_a2 = parts[name2]) != null ? _a2 : "0");
    };
    const name = (_a = parts["name"]) == null ? void 0 : _a.toLowerCase();
    const month = name === void 0 ? number("month") : Math.max(months.indexOf(name), fullMonths.indexOf(name)) + 1;
    const half = (_b = parts["half"]) == null ? void 0 : _b.toUpperCase();
    const hour = half === void 0 ? number("hour") : number("hour") % 12 + (half === "PM" ? 12 : 0);
    const at = new Date(Date.UTC(number("year"), month - 1, number("day"), hour, number("minute"), number("second")));
    const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === number("day") && hour < 24 && number("minute") < 60 && number("second") < 60 && at.getUTCFullYear() > 0;
    return isReal ? written2(new Date(at.getTime() - offset(parts["zone"]) * 6e4)) : null;
  }
  function offset(zone2) {
    var _a, _b, _c, _d, _e;
    const match = /^(?<sign>[+-])(?<hours>\d{2}):?(?<minutes>\d{2})$/u.exec(zone2 != null ? zone2 : "");
    const minutes = Number((_b = (_a = match == null ? void 0 : match.groups) == null ? void 0 : _a["hours"]) != null ? _b : 0) * 60 + Number((_d = (_c = match == null ? void 0 : match.groups) == null ? void 0 : _c["minutes"]) != null ? _d : 0);
    return ((_e = match == null ? void 0 : match.groups) == null ? void 0 : _e["sign"]) === "-" ? -minutes : minutes;
  }
  function written2(at) {
    return Number.isNaN(at.getTime()) ? null : at.toISOString().replace(/\.\d{3}Z$/u, "Z");
  }

  // src/lists/meaning.ts
  var ofEmail = ["Email", "MarketingEmail", "MarketingMaterial", "EmailTracking"];
  var ofPhone = ["Phone", "Sms"];
  var ofFax = ["Fax"];
  var everything = ["Email", "MarketingEmail", "MarketingMaterial", ...ofPhone, ...ofFax];
  var assumed = { email: ["MarketingEmail"], phone: ofPhone, fax: ofFax };
  var reached = { email: ofEmail, phone: ofPhone, fax: ofFax };
  function readList(text, told2 = {}) {
    var _a;
    const records = recordsOf(text, separatorOf(text));
    const found = columnsOf(records);
    if (found === null) {
      return null;
    }
    const columns3 = told2.isEverybody === true ? { ...found, optOuts: [], isOfSubscribers: false } : found;
    const rest = columns3.hasHeader ? records.slice(1) : records;
    const place2 = columns3.date;
    const order = place2 === null ? "unknown" : (_a = records.map((record) => {
      var _a2;
      return orderIn((_a2 = record.cells[place2]) != null ? _a2 : "");
    }).find((one) => one !== "unknown")) != null ? _a : "unknown";
    return { columns: columns3, lines: rest.map((record) => lineOf(record, columns3, order)) };
  }
  function lineOf(record, columns3, order) {
    var _a;
    const questions = [];
    const refused2 = refusedIn(record, columns3, questions);
    const remarks = questions.length > 0 ? ["Question"] : [];
    if (refused2 === null) {
      return { line: record.line, rows: [], remarks, questions };
    }
    const said2 = columns3.date === null ? "" : (_a = record.cells[columns3.date]) != null ? _a : "";
    const date = said2 === "" ? "" : saidOn(said2, order);
    if (date === null) {
      remarks.push("UnknownDate");
    }
    const rows = columns3.addresses.flatMap((column) => {
      var _a2;
      const text = (_a2 = record.cells[column.place]) != null ? _a2 : "";
      const channels2 = text === "" ? [] : channelsOf3(kindOf(column, text), refused2, columns3);
      return channels2.length === 0 ? [] : [`${channels2.join(",")}	${date != null ? date : ""}	${text.replace(/\r\n|[\r\n\f\u0085\u2028\u2029]/gu, " ")}`];
    });
    if (rows.length === 0) {
      const letters = ["Post", "MarketingPost"];
      remarks.push(refused2.length > 0 && refused2.every((channel) => letters.includes(channel)) ? "OnlyLetters" : "NoAddress");
    }
    return { line: record.line, rows: [...new Set(rows)], remarks, questions };
  }
  function refusedIn(record, columns3, questions) {
    var _a;
    if (columns3.optOuts.length === 0) {
      return [];
    }
    const refused2 = /* @__PURE__ */ new Set();
    let isRefused = false;
    let isGeneral = false;
    for (const column of columns3.optOuts) {
      const value = (_a = record.cells[column.place]) != null ? _a : "";
      const meaning = meaningIn(column, value);
      if (meaning === "yes") {
        isRefused = true;
        isGeneral || (isGeneral = column.channels.length === 0 && !column.isEverything);
        (column.isEverything ? everything : column.channels).forEach((channel) => refused2.add(channel));
      } else if (meaning === "question") {
        questions.push(`${column.name}: ${value}`);
      }
    }
    if (isGeneral && refused2.size > 0) {
      assumed[hasEmail(columns3) ? "email" : "phone"].forEach((channel) => refused2.add(channel));
    }
    return isRefused ? [...refused2] : null;
  }
  function meaningIn(column, value) {
    if (column.isDate) {
      return /^[-0: ]*$/u.test(value) ? "no" : "yes";
    }
    const meaning = meaningOf(value);
    if (meaning === "nothing" || meaning === "question" || isWord(plain(value))) {
      return meaning;
    }
    return column.yesSays ? "question" : column.yesAllows ? meaning === "yes" ? "no" : "yes" : meaning;
  }
  function isWord(word) {
    return word.length > 3 && !["true", "false", "wahr", "vrai", "faux", "nein"].includes(word);
  }
  function channelsOf3(kind, refused2, columns3) {
    return refused2.length > 0 ? reached[kind].filter((channel) => refused2.includes(channel)) : hasEmail(columns3) && kind !== "email" ? [] : assumed[kind];
  }
  function hasEmail(columns3) {
    return columns3.addresses.some((column) => column.kind === "email");
  }
  function kindOf(column, text) {
    return column.kind === "phone" && text.includes("@") ? "email" : column.kind;
  }

  // src/pages/lists.ts
  var shownLines = 100;
  var shownQuestions = 20;
  function startLists() {
    const page = open2((texts) => texts.lists.title);
    const { lists } = page.texts;
    const file = el("input", { id: "file", type: "file", accept: ".csv,.txt,.tsv,text/csv,text/plain", "aria-describedby": "file-hint error" });
    const words2 = el("input", { id: "words", type: "text", maxlength: String(longestEvidence / 2), dir: "auto" });
    const everybody = el("input", { id: "everybody", type: "checkbox" });
    const skip = el("input", { id: "skip", type: "checkbox" });
    const error = el("p", { id: "error", class: "error", role: "alert" });
    const result2 = el("div", { "aria-live": "polite" });
    const all = el("fieldset", { class: "all" });
    const read3 = async () => {
      var _a;
      const chosen = (_a = file.files) == null ? void 0 : _a[0];
      error.textContent = chosen === void 0 ? lists.noFile : "";
      if (chosen === void 0) {
        file.focus();
        return;
      }
      result2.replaceChildren(status(lists.reading));
      const list = readList(decode(new Uint8Array(await chosen.arrayBuffer())), { isEverybody: everybody.checked });
      const evidence2 = [words2.value.trim(), chosen.name].filter((one) => one !== "").join(" | ");
      all.disabled = true;
      await look(page, result2, list, { evidence: evidence2, skips: skip.checked });
      all.disabled = false;
    };
    all.append(
      el(
        "div",
        { class: "field" },
        el("label", { for: "file" }, lists.file),
        file,
        el("p", { id: "file-hint", class: "quiet" }, lists.fileHint),
        error
      ),
      el("div", { class: "field" }, el("label", { for: "words" }, lists.words), words2),
      el("p", {}, everybody, " ", el("label", { for: "everybody" }, lists.everybody)),
      el("p", {}, skip, " ", el("label", { for: "skip" }, lists.skip)),
      el("div", { class: "bar" }, el("button", { type: "submit", class: "primary big" }, lists.look))
    );
    const form = el("form", { novalidate: "" }, all);
    form.addEventListener("submit", guarded(async (event) => {
      event.preventDefault();
      await read3();
    }));
    form.addEventListener("change", () => {
      result2.replaceChildren();
    });
    page.main.append(el("h1", {}, lists.title), el("p", {}, lists.meaning), form, result2);
  }
  async function look(page, into, list, told2) {
    const { lists } = page.texts;
    const fault2 = faultOf(page, list);
    if (list === null || fault2 !== null) {
      into.replaceChildren(el("p", { role: "alert", class: "box bad" }, fault2));
      return;
    }
    const questions = [...new Set(list.lines.flatMap((line) => line.questions))];
    if (questions.length > 0 && !told2.skips) {
      into.replaceChildren(el(
        "div",
        { role: "alert", class: "box bad" },
        el("p", {}, lists.questions),
        el("ul", {}, ...questions.slice(0, shownQuestions).map((one) => el("li", {}, written(one))))
      ));
      return;
    }
    const done = await outcomeOf(send(page, into, list.lines, told2, true));
    if ("error" in done) {
      into.replaceChildren(failed3(page, done.error));
      return;
    }
    const names = list.columns.optOuts.map((column) => column.name).join(", ");
    const refusing = list.lines.filter((line) => line.rows.length > 0).length;
    const run2 = button(lists.run, "primary", guarded(async () => {
      run2.disabled = true;
      await finish(page, into, list.lines, told2);
    }));
    into.replaceChildren(
      el(
        "section",
        {},
        el("p", {}, lists.lines(list.lines.length, refusing)),
        el("p", {}, names === "" ? lists.everyLine : lists.columns(names)),
        el("p", { role: "status" }, lists.would(done.value.refusals)),
        done.value.news === null ? null : el("p", {}, lists.news(done.value.news))
      ),
      linesOf(page, list.lines, done.value.notHeld),
      el("div", { class: "bar" }, run2)
    );
    run2.focus();
  }
  function faultOf(page, list) {
    var _a;
    const { lists } = page.texts;
    const count = (_a = list == null ? void 0 : list.lines.reduce((rows, line) => rows + line.rows.length, 0)) != null ? _a : 0;
    return list === null ? lists.noAddresses : list.columns.isOfSubscribers ? lists.subscribers : count > mostRows2 ? lists.tooMany(count) : null;
  }
  async function finish(page, into, lines, told2) {
    const done = await outcomeOf(send(page, into, lines, told2, false));
    into.replaceChildren(..."error" in done ? [failed3(page, done.error)] : [
      el(
        "div",
        { class: "box good", role: "status" },
        written(done.value.outcome, "p"),
        el("p", {}, recordLink(page, request.table, done.value.requestId, page.texts.lists.request))
      ),
      linesOf(page, lines, done.value.notHeld)
    ]);
  }
  function send(page, into, lines, told2, isPreview) {
    const progress = status("");
    into.replaceChildren(progress);
    return handIn(page.client, lines, told2.evidence, isPreview, (done, count) => {
      progress.textContent = page.texts.lists.running(done, count);
    });
  }
  function failed3(page, error) {
    const isForbidden = error instanceof ServerError && error.isForbidden;
    return failure(page, isForbidden ? page.texts.lists.notAllowed : page.texts.lists.failed, error, null);
  }
  function linesOf(page, lines, notHeld) {
    const { lists } = page.texts;
    const sentences = {
      NoAddress: lists.noAddress,
      Question: lists.question,
      UnknownDate: lists.unknownDate,
      OnlyLetters: lists.onlyLetters
    };
    const all = lines.flatMap((line) => line.remarks.map((remark) => ({ line: line.line, isHeld: line.rows.length > 0, reason: sentences[remark] }))).concat(notHeld).sort((one, other) => one.line - other.line);
    if (all.length === 0) {
      return el("section");
    }
    const save2 = el("a", { download: "not-held.csv", href: `data:text/csv;charset=utf-8,${encodeURIComponent(csvOf(all))}` }, lists.save);
    return el(
      "section",
      {},
      el("h2", {}, `${lists.notHeld} (${all.length})`),
      el("ul", {}, ...all.slice(0, shownLines).map((one) => el("li", {}, lists.line(one.line), " ", one.reason))),
      el("p", {}, save2)
    );
  }
  function csvOf(lines) {
    const rows = lines.map((one) => `${one.line},${one.isHeld ? "yes" : "no"},"${one.reason.replace(/"/gu, '""')}"`);
    return ["\uFEFFline,held,reason", ...rows, ""].join("\r\n");
  }

  // src/consent/states.ts
  var covers = covering;
  function channelStates(table3, valueOf, timeline) {
    const flags = flagsOf(table3);
    return flags.map((flag) => {
      var _a;
      const own = stateOf2(flag, valueOf(flag.column), timeline);
      const by = own.state === "refused" ? void 0 : (_a = covers[flag.channel]) == null ? void 0 : _a.find((channel) => flags.some((other) => other.channel === channel && refuses(other, valueOf(other.column))));
      return by === void 0 ? own : { channel: flag.channel, state: "covered", by, since: null, through: null, isBaseline: false };
    });
  }
  function stateOf2(flag, value, timeline) {
    var _a, _b;
    const refused2 = refuses(flag, value);
    const origin = originOf(flag.channel, refused2 ? words.refused : words.allowed, timeline);
    const wasAllowed = (origin == null ? void 0 : origin.event) === "OptedIn";
    const known = refused2 || wasAllowed ? origin : null;
    return {
      channel: flag.channel,
      state: refused2 ? "refused" : wasAllowed ? "allowed" : value === null || value === void 0 ? "unknown" : "notRefused",
      by: null,
      since: (_a = known == null ? void 0 : known.occurredOn) != null ? _a : null,
      through: (_b = known == null ? void 0 : known.source) != null ? _b : null,
      isBaseline: (known == null ? void 0 : known.event) === "Baseline"
    };
  }
  function originOf(channel, word, timeline) {
    let origin = null;
    for (const row of timeline) {
      if (row.channel !== channel || row.topic !== "" || row.after === "") {
        continue;
      }
      if (row.after !== word) {
        break;
      }
      origin = row;
      if (row.before !== word) {
        break;
      }
    }
    return (origin == null ? void 0 : origin.event) === "Corrected" ? null : origin;
  }

  // src/pages/timelineList.ts
  var shownAtFirst = 20;
  function timelineSection(page, timeline, again) {
    const { panel: panel2 } = page.texts;
    const section3 = el("section", {}, el("h2", {}, panel2.timeline));
    if ("error" in timeline) {
      section3.append(failure(page, panel2.failedPart, timeline.error, again));
      return section3;
    }
    const rows = timeline.value;
    if (rows.length === 0) {
      section3.append(el("p", { class: "quiet" }, panel2.empty));
      return section3;
    }
    const list = el("ol", { class: "timeline" }, ...rows.slice(0, shownAtFirst).map((row) => timelineItem(page, row)));
    section3.append(list);
    const rest = rows.slice(shownAtFirst);
    if (rest.length > 0) {
      const more = button(panel2.more(rest.length), "plain", () => {
        var _a, _b;
        const items = rest.map((row) => timelineItem(page, row));
        list.append(...items);
        (_a = items[0]) == null ? void 0 : _a.setAttribute("tabindex", "-1");
        (_b = items[0]) == null ? void 0 : _b.focus();
        more.remove();
      });
      section3.append(more);
    }
    if (rows.length >= mostRows) {
      section3.append(el("p", { class: "quiet" }, panel2.bounded(mostRows)));
    }
    return section3;
  }
  function timelineItem(page, row) {
    const { texts } = page;
    const title = row.event === null ? "" : texts.events[row.event];
    const channel = row.channel === null ? "" : texts.channels[row.channel];
    return el(
      "li",
      { class: signOf(row) },
      sign(signOf(row)),
      el(
        "div",
        { class: "entry" },
        el("p", { class: "what" }, el("strong", {}, title), channel === "" ? null : el("span", {}, channel)),
        el("p", { class: "quiet" }, row.occurredOn === null ? texts.panel.unknownTime : instant(page, row.occurredOn, "minute")),
        el(
          "dl",
          {},
          ...detail(texts.panel.topic, row.topic),
          ...detail(texts.panel.through, row.source === null ? "" : texts.sources[row.source]),
          ...detail(texts.panel.reason, row.reason === null ? "" : texts.reasons[row.reason]),
          ...detail(texts.panel.evidence, row.evidence, "wide"),
          ...detail(texts.panel.told, row.told, "wide")
        )
      )
    );
  }
  function detail(term, said2, shape = "") {
    return said2 === "" ? [] : [el("div", { class: shape }, el("dt", {}, term), el("dd", {}, written(said2)))];
  }
  function signOf(row) {
    switch (row.event) {
      case "OptedIn":
      case "LetThroughAsTransactional":
      case "LetThroughByOverride":
      case "OverrideUsed":
      case "OverrideGranted":
      case "ContactWarned":
      case "EnteredInError":
      case "GroundEnded":
        return "allowed";
      case "OptedOut":
      case "SendBlocked":
      case "RemovedFromMessage":
      case "Corrected":
      case "PendingMessageStopped":
      case "ContactBlocked":
      case "Paused":
        return "refused";
      default:
        return row.after === "refused" ? "refused" : "unknown";
    }
  }

  // src/pages/panel.ts
  var mostClocks = 10;
  function startPanel() {
    var _a;
    const whole2 = open2((texts) => texts.panel.title);
    const page = { ...whole2, main: el("div") };
    whole2.main.append(el("h1", { class: "heard" }, page.texts.panel.title), page.main);
    const table3 = personTable((_a = page.query.get("typename")) != null ? _a : "");
    const id = guidOf(page.query.get("id"));
    if (table3 === null || id === null) {
      page.main.replaceChildren(status(page.texts.panel.notSaved));
      return;
    }
    let turn = 0;
    const load = guarded(async () => {
      const mine = ++turn;
      page.main.setAttribute("aria-busy", "true");
      if (page.main.childElementCount === 0) {
        page.main.replaceChildren(status(page.texts.panel.loading));
      }
      const known = await read2(page, table3, id);
      if (mine === turn) {
        page.main.removeAttribute("aria-busy");
        show5(page, table3, id, known, load);
      }
    });
    window.addEventListener("message", (event) => {
      if (event.origin === location.origin && event.data === reloadMessage) {
        load();
      }
    });
    load();
  }
  async function read2(page, table3, id) {
    const { client } = page;
    const { set, name } = persons[table3];
    const [row, timeline, answer2, clocks] = await Promise.all([
      outcomeOf(client.read(table3, set, id, [name, ...flagsOf(table3).map((flag) => flag.column)])),
      outcomeOf(client.call("ReadTimeline", { PersonType: table3, PersonId: id, Top: mostRows }).then((answered) => timelineIn(answered["Rows"]))),
      outcomeOf(client.call("CheckConsent", { Persons: [`${table3}:${id}`], Category: "Marketing" }).then((answered) => {
        var _a;
        return (_a = answersIn(answered["Answers"], 1)[0]) != null ? _a : null;
      })),
      outcomeOf(client.list(clockQuery(table3, id)).then((answered) => itemsOf(answered["value"], mostClocks)))
    ]);
    return { row, timeline, answer: answer2, clocks };
  }
  function clockQuery(table3, id) {
    const columns3 = [request.kind, request.dueOn, request.receivedOn].join(",");
    const open3 = [requestStatuses.Open, requestStatuses.WaitsForOfficer].map((value) => `${request.status} eq ${value}`).join(" or ");
    const filter = `${request.personType} eq '${table3}' and ${request.personId} eq '${id}' and (${open3})`;
    return `${request.set}?$select=${columns3}&$filter=${encodeURIComponent(filter)}&$orderby=${request.dueOn}%20asc&$top=${mostClocks}`;
  }
  function show5(page, table3, id, known, again) {
    if ("error" in known.row && "error" in known.timeline) {
      page.main.replaceChildren(failure(page, page.texts.panel.failed, known.row.error, again));
      return;
    }
    const rows = "value" in known.timeline ? known.timeline.value : [];
    page.main.replaceChildren(...[
      decisionSection(page, id, known.answer),
      waysSection(page, table3, known.row, rows, again),
      clockSection(page, known.clocks),
      timelineSection(page, known.timeline, again)
    ].filter((part) => part !== null));
  }
  function decisionSection(page, id, answer2) {
    const { panel: panel2 } = page.texts;
    const heading = el("h2", {}, panel2.marketing);
    if ("error" in answer2 || answer2.value === null) {
      return el("section", {}, heading, el("p", { class: "quiet" }, panel2.failedPart));
    }
    const { allowed, reason, since, change } = answer2.value;
    return el(
      "section",
      {},
      heading,
      el(
        "div",
        { class: allowed ? "box good" : "box bad" },
        el(
          "p",
          { class: "verdict" },
          sign(allowed ? "allowed" : "refused"),
          allowed ? panel2.wouldGo : panel2.wouldBeRefused
        ),
        allowed ? null : el(
          "dl",
          {},
          ...fact(panel2.because, reason === "" ? null : written(reason)),
          ...fact(panel2.where, place(page, id, answer2.value)),
          ...fact(panel2.since, since === null ? null : instant(page, since, "minute")),
          ...fact(panel2.change, change === "" ? null : written(change))
        )
      )
    );
  }
  function place(page, id, { record, address }) {
    const { panel: panel2 } = page.texts;
    if (record === null) {
      return address === "" ? null : el("span", {}, panel2.atAddress, " ", written(address));
    }
    if (record.id === id) {
      return el("span", {}, panel2.thisRecord);
    }
    const table3 = panel2.tables[record.table];
    return record.name === null ? el("span", {}, panel2.recordGone(table3)) : el("span", {}, recordLink(page, record.table, record.id, record.name), panel2.ofTable(table3));
  }
  function fact(term, said2) {
    return said2 === null ? [] : [el("div", {}, el("dt", {}, term), el("dd", {}, said2))];
  }
  function waysSection(page, table3, row, timeline, again) {
    const heading = el("h2", {}, page.texts.panel.ways);
    if ("error" in row) {
      return el("section", {}, heading, failure(page, page.texts.panel.failedPart, row.error, again));
    }
    const stored = row.value;
    const states = channelStates(table3, (column) => stored[column], timeline);
    return el("section", {}, heading, el("ul", { class: "ways" }, ...states.map((state) => wayItem(page, state))));
  }
  var signs = {
    refused: "refused",
    covered: "refused",
    allowed: "allowed",
    notRefused: "allowed",
    unknown: "unknown"
  };
  function wayItem(page, state) {
    const { texts } = page;
    const word = state.state === "covered" ? texts.state.covered(state.by === null ? "" : texts.channels[state.by]) : texts.state[state.state];
    const through = state.isBaseline ? texts.state.beforeRecords : state.through === null ? "" : texts.state.through(texts.sources[state.through]);
    const since = state.since === null || state.isBaseline ? null : el(
      "time",
      { datetime: state.since.toISOString(), title: page.dates.utc(state.since) },
      texts.state.since(page.dates.day(state.since))
    );
    return el(
      "li",
      { class: `${signs[state.state]} ${state.state}` },
      sign(signs[state.state]),
      el("span", { class: "way" }, texts.channels[state.channel]),
      el("span", { class: "state" }, word),
      since === null && through === "" ? null : el("span", { class: "quiet" }, since, since === null ? "" : " ", through)
    );
  }
  function clockSection(page, clocks) {
    const { panel: panel2 } = page.texts;
    if ("error" in clocks) {
      const isHidden = clocks.error instanceof ServerError && clocks.error.isForbidden;
      return isHidden ? null : el("section", {}, el("h2", {}, panel2.clocks), el("p", { class: "quiet" }, panel2.failedPart));
    }
    if (clocks.value.length === 0) {
      return null;
    }
    const items = clocks.value.map((row) => {
      const { [request.kind]: kind, [request.dueOn]: dueOn } = objectOf(row);
      const due2 = instantOf(dueOn);
      const isLate = due2 !== null && due2.getTime() < Date.now();
      const when2 = due2 === null ? el("span", {}, panel2.noDue) : el(
        "time",
        { datetime: due2.toISOString(), title: page.dates.utc(due2) },
        isLate ? panel2.overdue(page.dates.day(due2)) : panel2.due(page.dates.day(due2))
      );
      return el(
        "li",
        { class: isLate ? "refused" : "" },
        sign(isLate ? "refused" : "unknown"),
        el("span", { class: "way" }, kindText(panel2, kind)),
        el("span", { class: "state" }, when2)
      );
    });
    return el("section", {}, el("h2", {}, panel2.clocks), el("ul", { class: "ways clocks" }, ...items));
  }
  function kindText(panel2, kind) {
    switch (kind) {
      case requestKinds.OptIn:
        return panel2.optIn;
      case requestKinds.Pause:
        return panel2.pause;
      case requestKinds.SignUp:
        return panel2.signUp;
      case requestKinds.EnteredInError:
        return panel2.enteredInError;
      default:
        return panel2.optOut;
    }
  }

  // node_modules/diff/libesm/diff/base.js
  var Diff = class {
    diff(oldStr, newStr, options = {}) {
      let callback;
      if (typeof options === "function") {
        callback = options;
        options = {};
      } else if ("callback" in options) {
        callback = options.callback;
      }
      const oldString = this.castInput(oldStr, options);
      const newString = this.castInput(newStr, options);
      const oldTokens = this.removeEmpty(this.tokenize(oldString, options));
      const newTokens = this.removeEmpty(this.tokenize(newString, options));
      return this.diffWithOptionsObj(oldTokens, newTokens, options, callback);
    }
    diffWithOptionsObj(oldTokens, newTokens, options, callback) {
      var _a;
      const done = (value) => {
        value = this.postProcess(value, options);
        if (callback) {
          setTimeout(function() {
            callback(value);
          }, 0);
          return void 0;
        } else {
          return value;
        }
      };
      const newLen = newTokens.length, oldLen = oldTokens.length;
      let editLength = 1;
      let maxEditLength = newLen + oldLen;
      if (options.maxEditLength != null) {
        maxEditLength = Math.min(maxEditLength, options.maxEditLength);
      }
      const maxExecutionTime = (_a = options.timeout) !== null && _a !== void 0 ? _a : Infinity;
      const abortAfterTimestamp = Date.now() + maxExecutionTime;
      const bestPath = [{ oldPos: -1, lastComponent: void 0 }];
      let newPos = this.extractCommon(bestPath[0], newTokens, oldTokens, 0, options);
      if (bestPath[0].oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
        return done(this.buildValues(bestPath[0].lastComponent, newTokens, oldTokens));
      }
      let minDiagonalToConsider = -Infinity, maxDiagonalToConsider = Infinity;
      const execEditLength = () => {
        for (let diagonalPath = Math.max(minDiagonalToConsider, -editLength); diagonalPath <= Math.min(maxDiagonalToConsider, editLength); diagonalPath += 2) {
          let basePath;
          const removePath = bestPath[diagonalPath - 1], addPath = bestPath[diagonalPath + 1];
          if (removePath) {
            bestPath[diagonalPath - 1] = void 0;
          }
          let canAdd = false;
          if (addPath) {
            const addPathNewPos = addPath.oldPos - diagonalPath;
            canAdd = addPath && 0 <= addPathNewPos && addPathNewPos < newLen;
          }
          const canRemove = removePath && removePath.oldPos + 1 < oldLen;
          if (!canAdd && !canRemove) {
            bestPath[diagonalPath] = void 0;
            continue;
          }
          if (!canRemove || canAdd && removePath.oldPos < addPath.oldPos) {
            basePath = this.addToPath(addPath, true, false, 0, options);
          } else {
            basePath = this.addToPath(removePath, false, true, 1, options);
          }
          newPos = this.extractCommon(basePath, newTokens, oldTokens, diagonalPath, options);
          if (basePath.oldPos + 1 >= oldLen && newPos + 1 >= newLen) {
            return done(this.buildValues(basePath.lastComponent, newTokens, oldTokens)) || true;
          } else {
            bestPath[diagonalPath] = basePath;
            if (basePath.oldPos + 1 >= oldLen) {
              maxDiagonalToConsider = Math.min(maxDiagonalToConsider, diagonalPath - 1);
            }
            if (newPos + 1 >= newLen) {
              minDiagonalToConsider = Math.max(minDiagonalToConsider, diagonalPath + 1);
            }
          }
        }
        editLength++;
      };
      if (callback) {
        (function exec() {
          setTimeout(function() {
            if (editLength > maxEditLength || Date.now() > abortAfterTimestamp) {
              return callback(void 0);
            }
            if (!execEditLength()) {
              exec();
            }
          }, 0);
        })();
      } else {
        while (editLength <= maxEditLength && Date.now() <= abortAfterTimestamp) {
          const ret = execEditLength();
          if (ret) {
            return ret;
          }
        }
      }
    }
    addToPath(path, added, removed, oldPosInc, options) {
      const last = path.lastComponent;
      if (last && !options.oneChangePerToken && last.added === added && last.removed === removed) {
        return {
          oldPos: path.oldPos + oldPosInc,
          lastComponent: { count: last.count + 1, added, removed, previousComponent: last.previousComponent }
        };
      } else {
        return {
          oldPos: path.oldPos + oldPosInc,
          lastComponent: { count: 1, added, removed, previousComponent: last }
        };
      }
    }
    extractCommon(basePath, newTokens, oldTokens, diagonalPath, options) {
      const newLen = newTokens.length, oldLen = oldTokens.length;
      let oldPos = basePath.oldPos, newPos = oldPos - diagonalPath, commonCount = 0;
      while (newPos + 1 < newLen && oldPos + 1 < oldLen && this.equals(oldTokens[oldPos + 1], newTokens[newPos + 1], options)) {
        newPos++;
        oldPos++;
        commonCount++;
        if (options.oneChangePerToken) {
          basePath.lastComponent = { count: 1, previousComponent: basePath.lastComponent, added: false, removed: false };
        }
      }
      if (commonCount && !options.oneChangePerToken) {
        basePath.lastComponent = { count: commonCount, previousComponent: basePath.lastComponent, added: false, removed: false };
      }
      basePath.oldPos = oldPos;
      return newPos;
    }
    equals(left, right, options) {
      if (options.comparator) {
        return options.comparator(left, right);
      } else {
        return left === right || !!options.ignoreCase && left.toLowerCase() === right.toLowerCase();
      }
    }
    removeEmpty(array) {
      const ret = [];
      for (let i = 0; i < array.length; i++) {
        if (array[i]) {
          ret.push(array[i]);
        }
      }
      return ret;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    castInput(value, options) {
      return value;
    }
    // eslint-disable-next-line @typescript-eslint/no-unused-vars
    tokenize(value, options) {
      return Array.from(value);
    }
    join(chars) {
      return chars.join("");
    }
    postProcess(changeObjects, options) {
      return changeObjects;
    }
    get useLongestToken() {
      return false;
    }
    buildValues(lastComponent, newTokens, oldTokens) {
      const components = [];
      let nextComponent;
      while (lastComponent) {
        components.push(lastComponent);
        nextComponent = lastComponent.previousComponent;
        delete lastComponent.previousComponent;
        lastComponent = nextComponent;
      }
      components.reverse();
      const componentLen = components.length;
      let componentPos = 0, newPos = 0, oldPos = 0;
      for (; componentPos < componentLen; componentPos++) {
        const component = components[componentPos];
        if (!component.removed) {
          if (!component.added && this.useLongestToken) {
            let value = newTokens.slice(newPos, newPos + component.count);
            value = value.map(function(value2, i) {
              const oldValue = oldTokens[oldPos + i];
              return oldValue.length > value2.length ? oldValue : value2;
            });
            component.value = this.join(value);
          } else {
            component.value = this.join(newTokens.slice(newPos, newPos + component.count));
          }
          newPos += component.count;
          if (!component.added) {
            oldPos += component.count;
          }
        } else {
          component.value = this.join(oldTokens.slice(oldPos, oldPos + component.count));
          oldPos += component.count;
        }
      }
      return components;
    }
  };

  // node_modules/diff/libesm/util/string.js
  function longestCommonPrefix(str1, str2) {
    let i;
    for (i = 0; i < str1.length && i < str2.length; i++) {
      if (str1[i] != str2[i]) {
        return str1.slice(0, i);
      }
    }
    return str1.slice(0, i);
  }
  function longestCommonSuffix(str1, str2) {
    let i;
    if (!str1 || !str2 || str1[str1.length - 1] != str2[str2.length - 1]) {
      return "";
    }
    for (i = 0; i < str1.length && i < str2.length; i++) {
      if (str1[str1.length - (i + 1)] != str2[str2.length - (i + 1)]) {
        return str1.slice(-i);
      }
    }
    return str1.slice(-i);
  }
  function replacePrefix(string, oldPrefix, newPrefix) {
    if (string.slice(0, oldPrefix.length) != oldPrefix) {
      throw Error(`string ${JSON.stringify(string)} doesn't start with prefix ${JSON.stringify(oldPrefix)}; this is a bug`);
    }
    return newPrefix + string.slice(oldPrefix.length);
  }
  function replaceSuffix(string, oldSuffix, newSuffix) {
    if (!oldSuffix) {
      return string + newSuffix;
    }
    if (string.slice(-oldSuffix.length) != oldSuffix) {
      throw Error(`string ${JSON.stringify(string)} doesn't end with suffix ${JSON.stringify(oldSuffix)}; this is a bug`);
    }
    return string.slice(0, -oldSuffix.length) + newSuffix;
  }
  function removePrefix(string, oldPrefix) {
    return replacePrefix(string, oldPrefix, "");
  }
  function removeSuffix(string, oldSuffix) {
    return replaceSuffix(string, oldSuffix, "");
  }
  function maximumOverlap(string1, string2) {
    return string2.slice(0, overlapCount(string1, string2));
  }
  function overlapCount(a, b) {
    let startA = 0;
    if (a.length > b.length) {
      startA = a.length - b.length;
    }
    let endB = b.length;
    if (a.length < b.length) {
      endB = a.length;
    }
    const map = Array(endB);
    let k = 0;
    map[0] = 0;
    for (let j = 1; j < endB; j++) {
      if (b[j] == b[k]) {
        map[j] = map[k];
      } else {
        map[j] = k;
      }
      while (k > 0 && b[j] != b[k]) {
        k = map[k];
      }
      if (b[j] == b[k]) {
        k++;
      }
    }
    k = 0;
    for (let i = startA; i < a.length; i++) {
      while (k > 0 && a[i] != b[k]) {
        k = map[k];
      }
      if (a[i] == b[k]) {
        k++;
      }
    }
    return k;
  }
  function segment(string, segmenter) {
    const parts = [];
    for (const segmentObj of Array.from(segmenter.segment(string))) {
      const segment2 = segmentObj.segment;
      if (parts.length && /\s/.test(parts[parts.length - 1]) && /\s/.test(segment2)) {
        parts[parts.length - 1] += segment2;
      } else {
        parts.push(segment2);
      }
    }
    return parts;
  }
  function trailingWs(string, segmenter) {
    if (segmenter) {
      return leadingAndTrailingWs(string, segmenter)[1];
    }
    let i;
    for (i = string.length - 1; i >= 0; i--) {
      if (!string[i].match(/\s/)) {
        break;
      }
    }
    return string.substring(i + 1);
  }
  function leadingWs(string, segmenter) {
    if (segmenter) {
      return leadingAndTrailingWs(string, segmenter)[0];
    }
    const match = string.match(/^\s*/);
    return match ? match[0] : "";
  }
  function leadingAndTrailingWs(string, segmenter) {
    if (!segmenter) {
      return [leadingWs(string), trailingWs(string)];
    }
    if (segmenter.resolvedOptions().granularity != "word") {
      throw new Error('The segmenter passed must have a granularity of "word"');
    }
    const segments = segment(string, segmenter);
    const firstSeg = segments[0];
    const lastSeg = segments[segments.length - 1];
    const head = /\s/.test(firstSeg) ? firstSeg : "";
    const tail = /\s/.test(lastSeg) ? lastSeg : "";
    return [head, tail];
  }

  // node_modules/diff/libesm/diff/word.js
  var extendedWordChars = "a-zA-Z0-9_\\u{AD}\\u{C0}-\\u{D6}\\u{D8}-\\u{F6}\\u{F8}-\\u{2C6}\\u{2C8}-\\u{2D7}\\u{2DE}-\\u{2FF}\\u{1E00}-\\u{1EFF}";
  var tokenizeIncludingWhitespace = new RegExp(`[${extendedWordChars}]+|\\s+|[^${extendedWordChars}]`, "ug");
  var WordDiff = class extends Diff {
    equals(left, right, options) {
      if (options.ignoreCase) {
        left = left.toLowerCase();
        right = right.toLowerCase();
      }
      return left.trim() === right.trim();
    }
    tokenize(value, options = {}) {
      let parts;
      if (options.intlSegmenter) {
        const segmenter = options.intlSegmenter;
        if (segmenter.resolvedOptions().granularity != "word") {
          throw new Error('The segmenter passed must have a granularity of "word"');
        }
        parts = segment(value, segmenter);
      } else {
        parts = value.match(tokenizeIncludingWhitespace) || [];
      }
      const tokens = [];
      let prevPart = null;
      parts.forEach((part) => {
        if (/\s/.test(part)) {
          if (prevPart == null) {
            tokens.push(part);
          } else {
            tokens.push(tokens.pop() + part);
          }
        } else if (prevPart != null && /\s/.test(prevPart)) {
          if (tokens[tokens.length - 1] == prevPart) {
            tokens.push(tokens.pop() + part);
          } else {
            tokens.push(prevPart + part);
          }
        } else {
          tokens.push(part);
        }
        prevPart = part;
      });
      return tokens;
    }
    join(tokens) {
      return tokens.map((token, i) => {
        if (i == 0) {
          return token;
        } else {
          return token.replace(/^\s+/, "");
        }
      }).join("");
    }
    postProcess(changes, options) {
      if (!changes || options.oneChangePerToken) {
        return changes;
      }
      let lastKeep = null;
      let insertion = null;
      let deletion = null;
      changes.forEach((change) => {
        if (change.added) {
          insertion = change;
        } else if (change.removed) {
          deletion = change;
        } else {
          if (insertion || deletion) {
            dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, change, options.intlSegmenter);
          }
          lastKeep = change;
          insertion = null;
          deletion = null;
        }
      });
      if (insertion || deletion) {
        dedupeWhitespaceInChangeObjects(lastKeep, deletion, insertion, null, options.intlSegmenter);
      }
      return changes;
    }
  };
  var wordDiff = new WordDiff();
  function diffWords(oldStr, newStr, options) {
    if ((options === null || options === void 0 ? void 0 : options.ignoreWhitespace) != null && !options.ignoreWhitespace) {
      return diffWordsWithSpace(oldStr, newStr, options);
    }
    return wordDiff.diff(oldStr, newStr, options);
  }
  function dedupeWhitespaceInChangeObjects(startKeep, deletion, insertion, endKeep, segmenter) {
    if (deletion && insertion) {
      const [oldWsPrefix, oldWsSuffix] = leadingAndTrailingWs(deletion.value, segmenter);
      const [newWsPrefix, newWsSuffix] = leadingAndTrailingWs(insertion.value, segmenter);
      if (startKeep) {
        const commonWsPrefix = longestCommonPrefix(oldWsPrefix, newWsPrefix);
        startKeep.value = replaceSuffix(startKeep.value, newWsPrefix, commonWsPrefix);
        deletion.value = removePrefix(deletion.value, commonWsPrefix);
        insertion.value = removePrefix(insertion.value, commonWsPrefix);
      }
      if (endKeep) {
        const commonWsSuffix = longestCommonSuffix(oldWsSuffix, newWsSuffix);
        endKeep.value = replacePrefix(endKeep.value, newWsSuffix, commonWsSuffix);
        deletion.value = removeSuffix(deletion.value, commonWsSuffix);
        insertion.value = removeSuffix(insertion.value, commonWsSuffix);
      }
    } else if (insertion) {
      if (startKeep) {
        const ws = leadingWs(insertion.value, segmenter);
        insertion.value = insertion.value.substring(ws.length);
      }
      if (endKeep) {
        const ws = leadingWs(endKeep.value, segmenter);
        endKeep.value = endKeep.value.substring(ws.length);
      }
    } else if (startKeep && endKeep) {
      const newWsFull = leadingWs(endKeep.value, segmenter), [delWsStart, delWsEnd] = leadingAndTrailingWs(deletion.value, segmenter);
      const newWsStart = longestCommonPrefix(newWsFull, delWsStart);
      deletion.value = removePrefix(deletion.value, newWsStart);
      const newWsEnd = longestCommonSuffix(removePrefix(newWsFull, newWsStart), delWsEnd);
      deletion.value = removeSuffix(deletion.value, newWsEnd);
      endKeep.value = replacePrefix(endKeep.value, newWsFull, newWsEnd);
      startKeep.value = replaceSuffix(startKeep.value, newWsFull, newWsFull.slice(0, newWsFull.length - newWsEnd.length));
    } else if (endKeep) {
      const endKeepWsPrefix = leadingWs(endKeep.value, segmenter);
      const deletionWsSuffix = trailingWs(deletion.value, segmenter);
      const overlap = maximumOverlap(deletionWsSuffix, endKeepWsPrefix);
      deletion.value = removeSuffix(deletion.value, overlap);
    } else if (startKeep) {
      const startKeepWsSuffix = trailingWs(startKeep.value, segmenter);
      const deletionWsPrefix = leadingWs(deletion.value, segmenter);
      const overlap = maximumOverlap(startKeepWsSuffix, deletionWsPrefix);
      deletion.value = removePrefix(deletion.value, overlap);
    }
  }
  var WordsWithSpaceDiff = class extends Diff {
    tokenize(value) {
      const regex = new RegExp(`(\\r?\\n)|[${extendedWordChars}]+|[^\\S\\n\\r]+|[^${extendedWordChars}]`, "ug");
      return value.match(regex) || [];
    }
  };
  var wordsWithSpaceDiff = new WordsWithSpaceDiff();
  function diffWordsWithSpace(oldStr, newStr, options) {
    return wordsWithSpaceDiff.diff(oldStr, newStr, options);
  }

  // node_modules/diff/libesm/diff/array.js
  var ArrayDiff = class extends Diff {
    tokenize(value) {
      return value.slice();
    }
    join(value) {
      return value;
    }
    removeEmpty(value) {
      return value;
    }
  };
  var arrayDiff = new ArrayDiff();
  function diffArrays(oldArr, newArr, options) {
    return arrayDiff.diff(oldArr, newArr, options);
  }

  // src/lists/sides.ts
  var mostEdits = 2e3;
  function sidesOf(before, after, language) {
    const words2 = segmenterFor(language);
    const sides = [];
    let removed = [];
    const closeRemoved = (added) => {
      const common = Math.min(removed.length, added.length);
      sides.push(
        ...removed.slice(0, common).map((old, at) => {
          var _a;
          return changed2(old, (_a = added[at]) != null ? _a : "", words2);
        }),
        ...removed.slice(common).map((text) => ({ kind: "removed", before: whole(text, true), after: null })),
        ...added.slice(common).map((text) => ({ kind: "added", before: null, after: whole(text, true) }))
      );
      removed = [];
    };
    for (const part of diffArrays(paragraphs(before), paragraphs(after))) {
      if (part.removed) {
        removed = part.value;
      } else if (part.added) {
        closeRemoved(part.value);
      } else {
        closeRemoved([]);
        sides.push(...part.value.map((text) => ({ kind: "same", before: whole(text, false), after: whole(text, false) })));
      }
    }
    closeRemoved([]);
    return sides;
  }
  function paragraphs(text) {
    return text.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "");
  }
  function whole(text, isChange) {
    return [{ text, isChange }];
  }
  function changed2(before, after, words2) {
    const pieces = diffWords(before, after, { maxEditLength: mostEdits, ...words2 && { intlSegmenter: words2 } });
    return pieces === void 0 ? { kind: "changed", before: whole(before, true), after: whole(after, true) } : {
      kind: "changed",
      before: pieces.filter((one) => !one.added).map((one) => ({ text: one.value, isChange: one.removed })),
      after: pieces.filter((one) => !one.removed).map((one) => ({ text: one.value, isChange: one.added }))
    };
  }
  function segmenterFor(language) {
    try {
      return new Intl.Segmenter(language, { granularity: "word" });
    } catch (e) {
      return void 0;
    }
  }

  // src/pages/policy.ts
  var longest2 = 1e5;
  function startPolicy() {
    var _a;
    const page = open2((texts) => texts.policy.title);
    page.main.append(el("h1", { class: "heard" }, page.texts.policy.title));
    const id = guidOf((_a = page.query.get("data")) != null ? _a : "");
    if (id === null) {
      page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.policy.bad));
      return;
    }
    const place2 = el("div");
    page.main.append(place2);
    guarded(show6)(page, place2, id);
  }
  async function show6(page, place2, id) {
    var _a;
    const { policy: says } = page.texts;
    place2.replaceChildren(status(says.loading));
    const columns3 = [policy.version, policy.name, policy.language, policy.text];
    const [row, newest] = await Promise.all([
      outcomeOf(page.client.read(policy.table, policy.set, id, columns3)),
      outcomeOf(page.client.call("GetPolicy", {}))
    ]);
    if ("error" in row || "error" in newest) {
      const error = "error" in row ? row.error : "error" in newest ? newest.error : null;
      place2.replaceChildren(failure(page, says.unread, error, guarded(() => show6(page, place2, id))));
      return;
    }
    const shown = {
      number: Number(row.value[policy.version]),
      name: textOf(row.value[policy.name], 100),
      language: textOf(row.value[policy.language], 20),
      text: textOf(row.value[policy.text], longest2)
    };
    const last = Math.max(shown.number - 1, Number(newest.value["Version"]));
    const others = Array.from({ length: Math.max(last, 0) }, (_, at) => last - at).filter((one) => one !== shown.number);
    if (others.length === 0) {
      place2.replaceChildren(el("p", { class: "lead" }, says.none));
      return;
    }
    const choice = el("select", { id: "other" }, ...others.map((one) => el("option", { value: String(one) }, String(one))));
    choice.value = String((_a = others.find((one) => one < shown.number)) != null ? _a : others[0]);
    const all = el("input", { type: "checkbox", id: "all" });
    const result2 = el("div", { "aria-live": "polite" });
    const compare = guarded(() => compareWith(page, result2, shown, Number(choice.value), all));
    choice.addEventListener("change", compare);
    place2.replaceChildren(
      el("p", { class: "lead" }, says.version(shown.name)),
      el("p", {}, el("label", { for: "other" }, says.with), " ", choice),
      el("p", {}, el("label", { class: "check" }, all, " ", says.all)),
      result2
    );
    compare();
  }
  async function compareWith(page, result2, shown, number, all) {
    const { policy: says } = page.texts;
    result2.replaceChildren(status(says.loading));
    const read3 = await outcomeOf(page.client.call("GetPolicy", { Language: shown.language, Version: number }));
    const other = "value" in read3 ? versionIn(read3.value) : null;
    if ("error" in read3 || other === null) {
      const again = guarded(() => compareWith(page, result2, shown, number, all));
      result2.replaceChildren("error" in read3 ? failure(page, says.unread, read3.error, again) : el("p", { role: "alert", class: "box bad" }, says.missing(number)));
      return;
    }
    const [before, after] = other.number < shown.number ? [other, shown] : [shown, other];
    const sides = sidesOf(before.text, after.text, shown.language);
    const draw2 = () => {
      const rows = all.checked ? sides : sides.filter((side) => side.kind !== "same");
      result2.replaceChildren(
        ...other.language === shown.language ? [] : [el("p", { class: "box" }, says.elsewhere(other.language))],
        el("p", {}, says.count(sides.filter((side) => side.kind !== "same").length)),
        ...rows.length === 0 ? [] : [table(page, before, after, rows)]
      );
    };
    all.onchange = draw2;
    draw2();
  }
  function table(page, before, after, sides) {
    const { policy: says } = page.texts;
    const head = (text) => el("th", { scope: "col" }, text);
    const names = { before: says.version(before.name), after: says.version(after.name) };
    const cell = (side, mark, name, language) => el(
      "td",
      { "lang": language, "dir": "auto", "data-name": name },
      ...(side != null ? side : []).map((piece) => piece.isChange ? el(mark, {}, piece.text) : piece.text)
    );
    return el(
      "table",
      { class: "sides" },
      el("thead", {}, el("tr", {}, head(says.change), head(names.before), head(names.after))),
      el("tbody", {}, ...sides.map((side) => el(
        "tr",
        {},
        el("th", { scope: "row" }, says.kinds[side.kind]),
        cell(side.before, "del", names.before, before.language),
        cell(side.after, "ins", names.after, after.language)
      )))
    );
  }
  function versionIn(answer2) {
    const number = Number(answer2["Version"]);
    return number > 0 ? {
      number,
      name: textOf(answer2["Name"], 100),
      language: textOf(answer2["Language"], 20),
      text: textOf(answer2["Text"], longest2)
    } : null;
  }

  // src/pages/recordForm.ts
  var longestReference = 200;
  var longestLink = 500;
  var longestAddress = 320;
  var spokenSources = ["PhoneCall", "Letter", "Person", "OtherEmail", "ExternalForm"];
  function recordForm(page, decision, offered, ticked, isTyped) {
    const { texts } = page;
    const { record } = texts;
    const isOptIn = decision === "OptIn";
    const boxes = offered.map((channel) => {
      const box = el("input", { type: "checkbox", name: "channel", value: channel });
      box.checked = ticked.includes(channel);
      return { channel, box };
    });
    const words2 = el("textarea", { id: "words", rows: "3", maxlength: String(longestEvidence), dir: "auto" });
    const reference = el("input", { id: "reference", type: "text", maxlength: String(longestReference), dir: "auto" });
    const link = el("input", { id: "link", type: "url", maxlength: String(longestLink), dir: "ltr" });
    const address = el("input", {
      id: "address",
      type: "text",
      maxlength: String(longestAddress),
      dir: "ltr",
      autocomplete: "off"
    });
    const through = el(
      "select",
      { id: "through" },
      ...spokenSources.map((source) => el("option", { value: source }, record.throughs[source]))
    );
    const when2 = el("input", { id: "when", type: "datetime-local" });
    const opened = localMinute(/* @__PURE__ */ new Date());
    when2.value = opened;
    words2.required = isOptIn;
    const channelError = errorPlace("channels-error");
    const wordsField = field(words2, isOptIn ? `${record.words} ${record.wordsNeeded}` : record.words, record.wordsHint);
    const referenceField = field(reference, record.reference, record.referenceHint);
    const whenField = field(when2, record.when, record.whenHint);
    const linkField = field(link, record.link, record.linkHint);
    const addressField = field(address, record.address, record.addressHint);
    const throughField = field(through, record.through, record.throughHint);
    address.required = true;
    const group = el(
      "fieldset",
      { "aria-describedby": "channels-error" },
      el("legend", {}, isOptIn ? record.channelsIn : record.channelsOut),
      el("div", { class: "choices" }, ...boxes.map(({ channel, box }) => el("label", {}, box, el("span", {}, texts.channels[channel])))),
      channelError
    );
    const submit = el("button", { type: "submit", class: "primary big" }, isOptIn ? record.titleIn : record.titleOut);
    const fields = [throughField, wordsField, referenceField, linkField, whenField].map((one) => one.element);
    const bar2 = el("div", { class: "bar" }, submit);
    const all = el(
      "fieldset",
      { class: "all" },
      isTyped ? addressField.element : null,
      group,
      ...fields,
      bar2
    );
    const element = el("form", { novalidate: "" }, all);
    function statement() {
      var _a, _b, _c;
      const channels2 = boxes.filter(({ box }) => box.checked).map(({ channel }) => channel);
      const said2 = {
        words: words2.value,
        reference: reference.value.trim(),
        source: (_a = spokenSources.find((source) => source === through.value)) != null ? _a : "PhoneCall",
        link: link.value.trim(),
        address: isTyped ? address.value.trim() : ""
      };
      const length = evidenceOf(said2.words, said2.reference === "" ? "" : record.withReference(said2.reference)).length;
      const at = when2.value === opened ? null : new Date(when2.value);
      const faults = [
        fault(addressField.error, address, isTyped && said2.address === "" ? record.noAddress : ""),
        fault(channelError, (_c = (_b = boxes[0]) == null ? void 0 : _b.box) != null ? _c : null, channels2.length === 0 ? record.noChannel : ""),
        fault(wordsField.error, words2, isOptIn && said2.words.trim() === "" ? record.noWords : length > longestEvidence ? record.tooLong(longestEvidence) : ""),
        fault(linkField.error, link, said2.link !== "" && webAddress(said2.link) === null ? record.badLink : ""),
        fault(whenField.error, when2, at !== null && !(at.getTime() <= Date.now()) ? record.badTime : "")
      ];
      const first2 = faults.find((control) => control !== null);
      first2 == null ? void 0 : first2.focus();
      return first2 === void 0 ? { channels: channels2, ...said2, occurredOn: at } : null;
    }
    return {
      element,
      onSubmit(run2) {
        element.addEventListener("submit", (event) => {
          event.preventDefault();
          const said2 = all.disabled ? null : statement();
          if (said2 !== null) {
            run2(said2);
          }
        });
      },
      busy(isBusy) {
        all.disabled = isBusy;
        submit.textContent = isBusy ? record.recording : isOptIn ? record.titleIn : record.titleOut;
      },
      again() {
        submit.textContent = record.again;
        submit.focus();
      },
      finish() {
        element.remove();
      }
    };
  }
  function fault(place2, control, text) {
    place2.textContent = text;
    if (text === "") {
      control == null ? void 0 : control.removeAttribute("aria-invalid");
      return null;
    }
    control == null ? void 0 : control.setAttribute("aria-invalid", "true");
    return control;
  }
  function field(control, label, hint) {
    const error = errorPlace(`${control.id}-error`);
    control.setAttribute("aria-describedby", `${control.id}-hint ${control.id}-error`);
    const element = el(
      "div",
      { class: "field" },
      el("label", { for: control.id }, label),
      control,
      el("p", { id: `${control.id}-hint`, class: "quiet" }, hint),
      error
    );
    return { element, error };
  }
  function errorPlace(id) {
    return el("p", { id, class: "error", role: "alert" });
  }
  function localMinute(instant2) {
    const local = new Date(instant2.getTime() - instant2.getTimezoneOffset() * 6e4);
    return local.toISOString().slice(0, 16);
  }

  // src/pages/recordSend.ts
  var atOnce = 4;
  var longestKey = 100;
  async function send2(page, decision, rows, statement, opening) {
    const sent = [];
    for (let i = 0; i < rows.length; i += atOnce) {
      sent.push(...await Promise.all(
        rows.slice(i, i + atOnce).map((row) => sendOne(page, decision, row, statement, opening))
      ));
    }
    return sent;
  }
  async function sendOne(page, decision, row, statement, opening) {
    var _a;
    const { record } = page.texts;
    const reference = statement.reference === "" ? "" : record.withReference(statement.reference);
    const evidence2 = evidenceOf(statement.words, reference);
    const answer2 = await outcomeOf(page.client.call("RecordConsent", {
      Decision: decision,
      PersonType: row == null ? void 0 : row.table,
      PersonId: row == null ? void 0 : row.id,
      Address: row === null ? statement.address : void 0,
      Channels: statement.channels,
      Source: statement.source,
      Evidence: evidence2 === "" ? void 0 : evidence2,
      EvidenceLink: statement.link === "" ? void 0 : statement.link,
      OccurredOn: (_a = statement.occurredOn) == null ? void 0 : _a.toISOString(),
      IdempotencyKey: `${opening}:${row === null ? statement.address : row.id}`.slice(0, longestKey)
    }));
    if ("value" in answer2) {
      return { row, isRecorded: true, said: textOf(answer2.value["Outcome"]) };
    }
    const words2 = answer2.error instanceof ServerError ? answer2.error.message : "";
    return { row, isRecorded: false, said: words2 === "" ? record.lost : words2 };
  }

  // src/pages/record.ts
  var usual = ["MarketingEmail", "MarketingMaterial"];
  var withoutAddress = ["Post", "MarketingPost", "MarketingMaterial"];
  function startRecord() {
    var _a;
    const page = open2((texts) => texts.record.titleOut);
    const data = dialogData((_a = page.query.get("data")) != null ? _a : "");
    const title = (data == null ? void 0 : data.decision) === "OptIn" ? page.texts.record.titleIn : page.texts.record.titleOut;
    document.title = title;
    page.main.append(el("h1", { class: "heard" }, title));
    if (data === null) {
      page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.record.bad));
      return;
    }
    guarded(show7)(page, data);
  }
  async function show7(page, data) {
    const waiting2 = status(page.texts.record.loading);
    page.main.append(waiting2);
    const rows = await named(page, data.rows);
    const isTyped = rows.length === 0;
    const offered = Object.keys(channels).filter((channel) => isTyped ? !withoutAddress.includes(channel) : rows.some((row) => flagsOf(row.table).some((flag) => flag.channel === channel)));
    const ticked = data.channels.length > 0 ? data.channels : usual;
    const open3 = openingKey();
    const results = el("div", { "aria-live": "polite" });
    const form = recordForm(page, data.decision, offered, ticked, isTyped);
    let left = isTyped ? [null] : rows;
    const done = [];
    const close = button(page.texts.record.close, "plain", () => {
      window.close();
    });
    form.onSubmit(guarded(async (statement) => {
      form.busy(true);
      results.replaceChildren(status(page.texts.record.recording));
      const sent = await send2(page, data.decision, left, statement, open3);
      done.push(...sent.filter((one) => one.isRecorded));
      const failed4 = sent.filter((one) => !one.isRecorded);
      left = failed4.map((one) => one.row);
      form.busy(false);
      results.replaceChildren(...resultList(page, done, failed4));
      if (failed4.length === 0) {
        form.finish();
        close.className = "primary";
        close.focus();
      } else {
        form.again();
      }
    }));
    waiting2.replaceWith(
      isTyped ? el("div") : about(page, rows),
      script(page, data.decision),
      form.element,
      results,
      el("p", { class: "actions" }, close)
    );
  }
  function about(page, rows) {
    const { record } = page.texts;
    return el(
      "section",
      { class: "about" },
      el("h2", {}, rows.length === 1 ? record.about : record.aboutMany(rows.length)),
      el("ul", {}, ...rows.map((row) => el("li", {}, written(shownName(page, row)))))
    );
  }
  function script(page, decision) {
    const { script: script2 } = page.texts.record;
    const { say, never } = decision === "OptIn" ? script2.optIn : script2.optOut;
    return el(
      "details",
      { class: "script" },
      el("summary", {}, script2.title),
      el("h2", {}, script2.say),
      el("ul", {}, ...say.map((line) => el("li", {}, line))),
      el("h2", {}, script2.never),
      el("ul", {}, ...never.map((line) => el("li", {}, line)))
    );
  }
  function shownName(page, row) {
    return row === null ? page.texts.record.theAddress : row.name === "" ? page.texts.noName : row.name;
  }
  function resultList(page, done, failed4) {
    const { record } = page.texts;
    const lead = failed4.length === 0 ? record.allDone : record.someFailed(failed4.length);
    const items = [...failed4, ...done].map((one) => el(
      "li",
      { class: one.isRecorded ? "allowed" : "refused" },
      sign(one.isRecorded ? "allowed" : "refused"),
      el(
        "div",
        {},
        el(
          "p",
          { class: "what" },
          el("strong", {}, one.isRecorded ? record.recorded : record.failed),
          written(shownName(page, one.row))
        ),
        one.said === "" ? null : written(one.said, "p")
      )
    ));
    return [
      failed4.length === 0 ? el("p", { class: "box good", role: "status" }, lead) : el("p", { class: "box bad", role: "alert" }, lead),
      el("ul", { class: "points" }, ...items)
    ];
  }
  async function named(page, rows) {
    const names = /* @__PURE__ */ new Map();
    for (const table3 of Object.keys(persons)) {
      const nameless = rows.filter((row) => row.table === table3 && row.name === "");
      if (nameless.length > 0) {
        const { set, id, name } = persons[table3];
        const filter = nameless.map((row) => `${id} eq ${row.id}`).join(" or ");
        const found = await outcomeOf(page.client.list(`${set}?$select=${name}&$filter=${encodeURIComponent(filter)}`));
        for (const row of "value" in found ? itemsOf(found.value["value"], rows.length) : []) {
          const { [id]: key, [name]: text } = objectOf(row);
          names.set(String(key), nameOf(text, 200));
        }
      }
    }
    return rows.map((row) => {
      var _a;
      return row.name === "" ? { ...row, name: (_a = names.get(row.id)) != null ? _a : "" } : row;
    });
  }
  function openingKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  }

  // src/pages/takeBack.ts
  var mostCalls2 = 100;
  function startTakeBack() {
    var _a;
    const page = open2((texts) => texts.takeBack.title);
    const data = (_a = page.query.get("data")) != null ? _a : "";
    const isList2 = data.startsWith(listMark);
    const { takeBack } = page.texts;
    page.main.append(el("h1", { class: "heard" }, isList2 ? takeBack.listTitle : takeBack.title));
    const id = guidOf(isList2 ? data.slice(listMark.length) : data);
    if (id === null) {
      page.main.append(el("p", { role: "alert", class: "box bad" }, page.texts.takeBack.bad));
      return;
    }
    guarded(show8)(page, id, isList2);
  }
  async function show8(page, id, isList2) {
    const { takeBack, record } = page.texts;
    const what2 = el("section");
    const words2 = el("textarea", {
      "id": "words",
      "rows": "4",
      "maxlength": String(longestEvidence),
      "dir": "auto",
      "required": "",
      "aria-describedby": "words-hint words-error"
    });
    const error = el("p", { id: "words-error", class: "error", role: "alert" });
    const submit = el("button", { type: "submit", class: "primary big" }, takeBack.run);
    const all = el(
      "fieldset",
      { class: "all" },
      el(
        "div",
        { class: "field" },
        el("label", { for: "words" }, `${takeBack.words} ${record.wordsNeeded}`),
        words2,
        el("p", { id: "words-hint", class: "quiet" }, takeBack.wordsHint),
        error
      ),
      el("div", { class: "bar" }, submit)
    );
    const form = el("form", { novalidate: "" }, all);
    const result2 = el("div", { "aria-live": "polite" });
    const close = button(record.close, "plain", () => {
      window.close();
    });
    const meaning = el("section", {}, el("p", {}, isList2 ? takeBack.listMeaning : takeBack.meaning));
    page.main.append(what2, meaning, form, result2, el("p", { class: "actions" }, close));
    form.addEventListener("submit", guarded(async (event) => {
      event.preventDefault();
      const reason = words2.value.trim();
      error.textContent = reason === "" ? takeBack.noWords : "";
      words2.toggleAttribute("aria-invalid", reason === "");
      if (reason === "" || all.disabled) {
        words2.focus();
        return;
      }
      all.disabled = true;
      const done = await outcomeOf(takeAllBack(page, { id, isList: isList2 }, reason, (so) => {
        result2.replaceChildren(status(takeBack.running(so.taken + so.kept)));
      }));
      all.disabled = false;
      if ("error" in done) {
        const isForbidden = done.error instanceof ServerError && done.error.isForbidden;
        result2.replaceChildren(failure(page, isForbidden ? takeBack.notAllowed : takeBack.failed, done.error, null));
        submit.focus();
        return;
      }
      form.remove();
      result2.replaceChildren(el(
        "div",
        { class: "box good", role: "status" },
        el("p", {}, takeBack.taken(done.value.taken)),
        done.value.kept === 0 ? null : el("p", {}, takeBack.kept(done.value.kept))
      ));
      close.className = "primary";
      close.focus();
    }));
    const read3 = await outcomeOf(isList2 ? page.client.read(request.table, request.set, id, [request.name, request.outcome]) : page.client.read(finding.table, finding.set, id, [finding.evidence]));
    if ("value" in read3) {
      for (const column of isList2 ? [request.name, request.outcome] : [finding.evidence]) {
        what2.append(written(textOf(read3.value[column]), "p"));
      }
    }
  }
  async function takeAllBack(page, of, reason, tell2) {
    let so = { taken: 0, kept: 0, isFinished: false };
    tell2(so);
    for (let i = 0; i < mostCalls2 && !so.isFinished; i++) {
      const { TakenBack, Kept, Finished } = await next(page, of, reason);
      so = { taken: Number(TakenBack), kept: Number(Kept), isFinished: Finished === true };
      tell2(so);
    }
    return so.isFinished ? so : Promise.reject(new ServerError("", 0));
  }
  function next(page, of, reason) {
    return of.isList ? page.client.call("TakeBackImport", { RequestId: of.id, Reason: reason }) : page.client.call("TakeBackBurst", { FindingId: of.id, Reason: reason });
  }

  // src/pages/lesson.ts
  var marked = /\*\*([^*]+)\*\*|\[([^\][]+)\]\((https:\/\/[^\s()]+)\)/;
  function lesson(markdown) {
    const made2 = el("div", { class: "lesson" });
    const blocks = markdown.split(/\n{2,}/).map((block) => block.split("\n").filter((line) => line !== ""));
    for (const lines of blocks.filter((block) => block.length > 0)) {
      made2.append(...blockOf(lines));
    }
    return made2;
  }
  function inline(text) {
    const made2 = [];
    let rest = text;
    for (let found = marked.exec(rest); found !== null; found = marked.exec(rest)) {
      const [whole2, bold, label, address] = found;
      made2.push(
        rest.slice(0, found.index),
        bold === void 0 ? el("a", { href: address != null ? address : "", target: "_blank", rel: "noopener" }, label != null ? label : "") : el("strong", {}, bold)
      );
      rest = rest.slice(found.index + whole2.length);
    }
    return [...made2, rest];
  }
  function blockOf(lines) {
    var _a;
    const [first2 = "", ...rest] = lines;
    const marks = (_a = /^#{1,6} /.exec(first2)) == null ? void 0 : _a[0];
    if (marks !== void 0) {
      return [
        el(marks.length > 3 ? "h3" : "h2", {}, ...inline(first2.slice(marks.length))),
        ...rest.length > 0 ? blockOf(rest) : []
      ];
    }
    const at = lines.findIndex((line) => kindOf2(line) !== kindOf2(first2));
    const same = at < 0 ? lines : lines.slice(0, at);
    return [shaped(kindOf2(first2), same), ...at < 0 ? [] : blockOf(lines.slice(at))];
  }
  function kindOf2(line) {
    return line.startsWith("- ") ? "bullets" : /^\d+\. /.test(line) ? "numbers" : line.startsWith(">") ? "quote" : line.startsWith("|") ? "table" : "text";
  }
  function shaped(kind, lines) {
    switch (kind) {
      case "bullets":
        return el("ul", {}, ...lines.map((line) => el("li", {}, ...inline(line.slice(2)))));
      case "numbers":
        return el("ol", {}, ...lines.map((line) => el("li", {}, ...inline(line.replace(/^\d+\. /, "")))));
      case "quote":
        return el("blockquote", {}, ...lines.map((line) => el("p", {}, ...inline(line.replace(/^> ?/, "")))));
      case "table":
        return table2(lines);
      case "text":
        return el("p", {}, ...inline(lines.join(" ")));
    }
  }
  function table2(lines) {
    const rows = lines.filter((line) => !/^\|[\s:|-]+\|$/.test(line)).map((line) => line.replace(/^\||\|$/g, "").split("|").map((cell) => cell.trim()));
    const [head = [], ...body] = rows;
    return el(
      "div",
      { class: "scrolls", tabindex: "0" },
      el(
        "table",
        {},
        el("thead", {}, el("tr", {}, ...head.map((cell) => el("th", { scope: "col" }, ...inline(cell))))),
        el("tbody", {}, ...body.map((row) => el("tr", {}, ...row.map((cell) => el("td", {}, ...inline(cell))))))
      )
    );
  }

  // src/pages/training.ts
  var longest3 = 1e5;
  function startTraining() {
    const page = open2((texts) => texts.training.title);
    const place2 = el("div");
    page.main.append(place2);
    guarded(showAll)(page, place2);
  }
  async function showAll(page, place2) {
    const { training: says } = page.texts;
    const heading = titled(says.title);
    place2.replaceChildren(heading, status(says.loading));
    const read3 = await outcomeOf(page.client.call("ReadTraining", { Language: page.texts.language.slice(0, 2) }));
    if ("error" in read3) {
      place2.replaceChildren(heading, failure(page, says.unread, read3.error, guarded(() => showAll(page, place2))));
      return;
    }
    const courses = coursesIn(read3.value);
    const user = textOf(read3.value["User"], 200);
    const due2 = courses.filter((course) => course.concerns && course.state !== "valid");
    const done = courses.filter((course) => course.concerns && course.state === "valid");
    const others = courses.filter((course) => !course.concerns);
    const group = (label, some) => some.length === 0 ? null : el(
      "section",
      {},
      el("h2", {}, label),
      el("ul", { class: "points" }, ...some.map((one) => card(page, place2, one, user)))
    );
    place2.replaceChildren(...[
      heading,
      el("p", { class: "lead" }, due2.length === 0 ? says.nothingDue : says.lead),
      group(says.due, due2),
      group(says.done, done),
      group(says.others, others)
    ].filter((one) => one !== null));
  }
  function card(page, place2, course, user) {
    const { training: says } = page.texts;
    const signs2 = {
      open: "unknown",
      expired: "refused",
      soon: "unknown",
      valid: "allowed"
    };
    const until = course.validUntil;
    const hasPass = course.state === "valid" || course.state === "soon";
    return el(
      "li",
      {},
      sign(signs2[course.state]),
      el(
        "div",
        {},
        el("strong", {}, written(course.title)),
        el(
          "p",
          { class: "quiet" },
          says.states[course.state],
          until === null ? null : " ",
          until === null ? null : instant(page, until, "day")
        ),
        el(
          "p",
          { class: "fix actions" },
          button(
            isPolicy(course) ? says.policy.read : hasPass ? says.takeAgain : says.take,
            hasPass || !course.concerns ? "plain" : "primary",
            guarded(() => showCourse(page, place2, course))
          ),
          hasPass ? button(says.certificate, "plain", () => {
            showCertificate(page, place2, course, user);
          }) : null
        )
      )
    );
  }
  async function showCourse(page, place2, course) {
    const { training: says } = page.texts;
    const heading = titled(course.title);
    place2.replaceChildren(heading, status(says.loading));
    const read3 = await outcomeOf(
      page.client.call("ReadCourse", { Course: course.code, Language: page.texts.language.slice(0, 2) })
    );
    if ("error" in read3) {
      place2.replaceChildren(
        heading,
        failure(page, says.unread, read3.error, guarded(() => showCourse(page, place2, course))),
        back(page, place2)
      );
      return;
    }
    const link = /^https:\/\//.test(course.link) ? el("p", {}, el("a", { href: course.link, target: "_blank", rel: "noopener" }, says.elsewhere)) : null;
    place2.replaceChildren(
      heading,
      lesson(textOf(read3.value["Lesson"], longest3)),
      ...link === null ? [] : [link],
      el("p", { class: "lead" }, isPolicy(course) ? says.policy.about : says.about(course.questions, course.passMark)),
      el(
        "p",
        { class: "actions" },
        isPolicy(course) ? button(says.policy.confirm, "primary", guarded(() => confirmPolicy(page, place2, course))) : button(says.start, "primary", guarded(() => startQuiz(page, place2, course))),
        backButton(page, place2)
      )
    );
    heading.focus();
  }
  async function confirmPolicy(page, place2, course) {
    const { training: says } = page.texts;
    const noted = await outcomeOf(page.client.call("AcknowledgePolicy", { Version: course.version }));
    if ("error" in noted) {
      place2.replaceChildren(
        titled(course.title),
        failure(page, says.notTaken, noted.error, guarded(() => confirmPolicy(page, place2, course))),
        back(page, place2)
      );
      return;
    }
    const until = dateOf2(noted.value["ValidUntil"]);
    const heading = titled(says.policy.noted);
    place2.replaceChildren(
      el("p", { class: "quiet" }, written(course.title)),
      heading,
      el("div", { class: "box good" }, until === null ? null : el("p", {}, `${says.validUntil} `, instant(page, until, "day"))),
      back(page, place2)
    );
    heading.focus();
  }
  async function startQuiz(page, place2, course) {
    const { training: says } = page.texts;
    const begun = await outcomeOf(
      page.client.call("StartQuiz", { Course: course.code, Language: page.texts.language.slice(0, 2) })
    );
    const record = "value" in begun ? guidOf(begun.value["RecordId"]) : null;
    if ("error" in begun || record === null) {
      place2.replaceChildren(
        titled(course.title),
        failure(page, says.unread, "error" in begun ? begun.error : null, null),
        back(page, place2)
      );
      return;
    }
    ask2({ page, place: place2, course, record, questions: questionsIn(begun.value) }, 0);
  }
  function ask2(quiz, at) {
    const { page, place: place2, course, questions } = quiz;
    const { training: says } = page.texts;
    const question = questions[at];
    if (question === void 0) {
      return;
    }
    const heading = titled(says.questionOf(at + 1, questions.length));
    const choices = question.answers.map((answer2, shown) => el(
      "label",
      { class: "choice" },
      el("input", { type: "radio", name: "answer", value: String(shown) }),
      el("span", {}, ...inline(answer2))
    ));
    const result2 = el("div", { "aria-live": "polite" });
    const give = el("button", { type: "submit", class: "primary" }, says.answer);
    const form = el(
      "form",
      {},
      el("fieldset", { class: "quiz" }, el("legend", {}, ...inline(question.text)), ...choices),
      result2,
      el("p", { class: "actions" }, give, backButton(page, place2))
    );
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      guarded(() => answer(quiz, at, form, give, result2))();
    });
    place2.replaceChildren(el("p", { class: "quiet" }, written(course.title)), heading, form);
    heading.focus();
  }
  async function answer(quiz, at, form, give, result2) {
    var _a;
    const { page, questions } = quiz;
    const { training: says } = page.texts;
    const inputs = [...form.querySelectorAll("input")];
    const chosen = inputs.find((one) => one.checked);
    const question = questions[at];
    if (chosen === void 0 || question === void 0) {
      result2.replaceChildren(el("p", { class: "box" }, says.chooseOne));
      (_a = inputs[0]) == null ? void 0 : _a.focus();
      return;
    }
    give.disabled = true;
    const answered = await outcomeOf(page.client.call(
      "AnswerQuiz",
      { RecordId: quiz.record, Question: question.number, Answer: Number(chosen.value) }
    ));
    if ("error" in answered) {
      give.disabled = false;
      result2.replaceChildren(failure(page, says.notTaken, answered.error, null));
      return;
    }
    const { value } = answered;
    const isRight = value["Right"] === true;
    const right = question.answers[Number(value["RightAnswer"])];
    for (const input of inputs) {
      input.disabled = true;
    }
    const isOver = value["Finished"] === true;
    const next2 = button(isOver ? says.showResult : says.next, "primary", () => {
      if (isOver) {
        showResult(quiz, value);
      } else {
        ask2(quiz, at + 1);
      }
    });
    result2.replaceChildren(el(
      "div",
      { class: isRight ? "box good" : "box bad" },
      el("p", { class: "verdict" }, sign(isRight ? "allowed" : "refused"), isRight ? says.right : says.wrong),
      isRight || right === void 0 ? null : el("p", {}, `${says.rightIs} `, el("q", {}, ...inline(right))),
      el("p", {}, ...inline(textOf(value["Reason"], longest3)))
    ));
    give.replaceWith(next2);
    next2.focus();
  }
  function showResult(quiz, last) {
    const { page, place: place2, course } = quiz;
    const { training: says } = page.texts;
    const isPassed = last["Passed"] === true;
    const until = dateOf2(last["ValidUntil"]);
    const heading = titled(isPassed ? says.passed : says.failed);
    place2.replaceChildren(
      el("p", { class: "quiet" }, written(course.title)),
      heading,
      el(
        "div",
        { class: isPassed ? "box good" : "box bad" },
        el("p", {}, says.scoreOf(Number(last["Score"]), course.passMark)),
        isPassed && until !== null ? el("p", {}, `${says.validUntil} `, instant(page, until, "day")) : null,
        isPassed ? null : el("p", {}, says.readAgain)
      ),
      el(
        "p",
        { class: "actions" },
        isPassed ? null : button(says.retry, "primary", guarded(() => startQuiz(page, place2, course))),
        isPassed ? null : button(says.lesson, "plain", guarded(() => showCourse(page, place2, course))),
        backButton(page, place2)
      )
    );
    heading.focus();
  }
  function showCertificate(page, place2, course, user) {
    const { training: says } = page.texts;
    const heading = titled(says.certificateTitle);
    const line = (name, value) => value === null ? null : el(
      "div",
      {},
      el("dt", {}, name),
      el("dd", {}, value)
    );
    place2.replaceChildren(
      el(
        "article",
        { class: "certificate" },
        heading,
        el("p", { class: "lead" }, written(user), " ", isPolicy(course) ? says.policy.hasRead : says.hasPassed),
        el("p", { class: "lead" }, el("strong", {}, written(course.title))),
        el(
          "dl",
          {},
          line(isPolicy(course) ? says.policy.on : says.on, course.passedOn === null ? null : instant(page, course.passedOn, "day")),
          line(says.validUntil, course.validUntil === null ? null : instant(page, course.validUntil, "day")),
          line(says.score, course.score === null ? null : `${String(course.score)} %`),
          line(isPolicy(course) ? says.policy.version : says.version, String(course.version)),
          line(says.record, written(course.record))
        )
      ),
      el(
        "p",
        { class: "actions" },
        button(says.print, "primary", () => {
          window.print();
        }),
        backButton(page, place2)
      )
    );
    heading.focus();
  }
  function isPolicy(course) {
    return course.questions === 0;
  }
  function titled(text) {
    return el("h1", { tabindex: "-1" }, text);
  }
  function back(page, place2) {
    return el("p", { class: "actions" }, backButton(page, place2));
  }
  function backButton(page, place2) {
    return button(page.texts.training.back, "plain", guarded(async () => {
      var _a;
      await showAll(page, place2);
      (_a = place2.querySelector("h1")) == null ? void 0 : _a.focus();
    }));
  }
  function coursesIn(answer2) {
    return arrayIn(answer2["Courses"]).map((one) => ({
      code: textOf(one["code"], 50),
      title: textOf(one["title"], 200),
      version: Number(one["version"]),
      concerns: one["concerns"] === true,
      state: stateOf3(textOf(one["state"], 20)),
      questions: Number(one["questions"]),
      passMark: Number(one["passMark"]),
      link: textOf(one["link"], 500),
      score: typeof one["score"] === "number" ? one["score"] : null,
      passedOn: dateOf2(one["passedOn"]),
      validUntil: dateOf2(one["validUntil"]),
      record: textOf(one["record"], 40)
    }));
  }
  function stateOf3(word) {
    return word === "valid" || word === "soon" || word === "expired" ? word : "open";
  }
  function questionsIn(answer2) {
    return arrayIn(answer2["Questions"]).map((one) => ({
      number: Number(one["number"]),
      text: textOf(one["text"], longest3),
      answers: Array.isArray(one["answers"]) ? one["answers"].map((text) => textOf(text, longest3)) : []
    }));
  }
  function arrayIn(json) {
    const read3 = JSON.parse(textOf(json, 1e6));
    return Array.isArray(read3) ? read3.map((one) => objectOf(one)) : [];
  }
  function dateOf2(value) {
    const at = new Date(textOf(value, 40));
    return Number.isNaN(at.getTime()) ? null : at;
  }

  // src/pages/start.ts
  var pages2 = {
    panel: startPanel,
    record: startRecord,
    health: startHealth,
    compliance: startCompliance,
    takeback: startTakeBack,
    finding: startFinding,
    decide: startDecide,
    lists: startLists,
    handover: startHandOver,
    training: startTraining,
    policy: startPolicy
  };
  function startPage() {
    if (typeof document === "undefined") {
      return;
    }
    const run2 = guarded(() => {
      var _a, _b;
      (_b = pages2[(_a = document.body.dataset["optoutPage"]) != null ? _a : ""]) == null ? void 0 : _b.call(pages2);
    });
    if (document.readyState === "loading") {
      document.addEventListener("DOMContentLoaded", run2);
    } else {
      run2();
    }
  }

  // src/index.ts
  var Person = {
    onLoad: guarded((context) => {
      attachPerson(context.getFormContext());
    })
  };
  var Email = {
    onLoad: guarded((context) => {
      attachEmail(context.getFormContext());
    })
  };
  var Views = {
    consentIcon: guardedWith(
      [icons.unknown, ""],
      (rowData, userLcid) => iconFor(textsFor(userLcid), rowData)
    ),
    dueIcon: guardedWith(
      ["", ""],
      (rowData, userLcid) => dueIconFor(textsFor(userLcid), rowData, /* @__PURE__ */ new Date())
    )
  };
  var Commands = {
    attach,
    openConsent,
    openConsentOf,
    recordOptOut,
    recordOptOutOf,
    checkRecipients: checkRecipients2,
    isBurst,
    isStored,
    comparePolicy,
    takeBackBurst,
    workOnFinding,
    isWaiting,
    decideRequest,
    recordTyped,
    isList,
    takeBackList
  };
  startPage();
  return __toCommonJS(index_exports);
})();
/*
Contains diff:

BSD 3-Clause License

Copyright (c) 2009-2015, Kevin Decker <kpdecker@gmail.com>
All rights reserved.

Redistribution and use in source and binary forms, with or without
modification, are permitted provided that the following conditions are met:

1. Redistributions of source code must retain the above copyright notice, this
   list of conditions and the following disclaimer.

2. Redistributions in binary form must reproduce the above copyright notice,
   this list of conditions and the following disclaimer in the documentation
   and/or other materials provided with the distribution.

3. Neither the name of the copyright holder nor the names of its
   contributors may be used to endorse or promote products derived from
   this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY THE COPYRIGHT HOLDERS AND CONTRIBUTORS "AS IS"
AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, BUT NOT LIMITED TO, THE
IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE ARE
DISCLAIMED. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR CONTRIBUTORS BE LIABLE
FOR ANY DIRECT, INDIRECT, INCIDENTAL, SPECIAL, EXEMPLARY, OR CONSEQUENTIAL
DAMAGES (INCLUDING, BUT NOT LIMITED TO, PROCUREMENT OF SUBSTITUTE GOODS OR
SERVICES; LOSS OF USE, DATA, OR PROFITS; OR BUSINESS INTERRUPTION) HOWEVER
CAUSED AND ON ANY THEORY OF LIABILITY, WHETHER IN CONTRACT, STRICT LIABILITY,
OR TORT (INCLUDING NEGLIGENCE OR OTHERWISE) ARISING IN ANY WAY OUT OF THE USE
OF THIS SOFTWARE, EVEN IF ADVISED OF THE POSSIBILITY OF SUCH DAMAGE.
*/
