using OptOutPlugin.Domain.Consent;
using OptOutPlugin.Domain.Journeys;

namespace OptOutPlugin.Domain.Tests.Journeys;

public class KnowingWhatARefusalMeans
{
    [Theory]
    [InlineData(PointType.Email, PurposeType.Commercial, Channel.MarketingEmail)]
    [InlineData(PointType.Email, PurposeType.Transactional, Channel.MarketingEmail)]
    [InlineData(PointType.Email, null, Channel.MarketingEmail)]
    [InlineData(PointType.TextMessage, PurposeType.Commercial, Channel.Sms)]
    [InlineData(PointType.TextMessage, PurposeType.Tracking, null)]
    [InlineData(PointType.Email, PurposeType.Tracking, null)]
    [InlineData((PointType)534120003, PurposeType.Commercial, null)]
    [InlineData(null, PurposeType.Commercial, null)]
    internal void There_it_refuses_here(PointType? point, PurposeType? purpose, Channel? channel) =>
        Assert.Equal(channel, JourneyPolicy.Refused(point, purpose));

    [Theory]
    [InlineData(PointType.Email, PurposeType.Commercial, Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial)]
    [InlineData(PointType.Email, null, Channel.Email, Channel.MarketingEmail, Channel.MarketingMaterial)]
    [InlineData(PointType.Email, PurposeType.Transactional, Channel.Email)]
    [InlineData(PointType.Email, PurposeType.Tracking)]
    [InlineData(PointType.TextMessage, PurposeType.Transactional, Channel.Sms)]
    internal void Here_it_refuses_there(PointType point, PurposeType? purpose, params Channel[] channels) =>
        Assert.Equal(channels, JourneyPolicy.RefusedBy(point, purpose));
}
