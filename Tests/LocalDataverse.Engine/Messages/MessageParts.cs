using LocalDataverse.Engine.Calls;
using LocalDataverse.Engine.Metadata;
using LocalDataverse.Engine.Pipeline;
using LocalDataverse.Engine.Rows;
using LocalDataverse.Engine.Security;
using LocalDataverse.Engine.Storage;

namespace LocalDataverse.Engine.Messages;

/// <summary>What nearly every message works with; what only some need they are given beside it.</summary>
internal sealed record MessageParts(
    IRequests Requests,
    EventPipeline Pipeline,
    AccessCheck Access,
    MetadataStore Metadata,
    Database Database,
    Keys Keys);
