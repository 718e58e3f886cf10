using System.Reflection;

namespace OptOutPlugin.Plugins.Tests;

/// <summary>
/// The numbered acceptance cases that this release covers carry their number as a trait. 79 has no meaning here: a domain that
/// may not be stored is the platform's matter, and what is kept from being written to is an address.
/// </summary>
public class CoveringTheCases
{
    [Theory]
    [InlineData("1")]
    [InlineData("3")]
    [InlineData("5")]
    [InlineData("7")]
    [InlineData("9")]
    [InlineData("13")]
    [InlineData("15")]
    [InlineData("17")]
    [InlineData("19")]
    [InlineData("21")]
    [InlineData("23")]
    [InlineData("25")]
    [InlineData("27")]
    [InlineData("29")]
    [InlineData("31")]
    [InlineData("33")]
    [InlineData("35")]
    [InlineData("37")]
    [InlineData("39")]
    [InlineData("41")]
    [InlineData("43")]
    [InlineData("45")]
    [InlineData("47")]
    [InlineData("49")]
    [InlineData("51")]
    [InlineData("55")]
    [InlineData("57")]
    [InlineData("59")]
    [InlineData("61")]
    [InlineData("63")]
    [InlineData("65")]
    [InlineData("67")]
    [InlineData("69")]
    [InlineData("71")]
    [InlineData("73")]
    [InlineData("75")]
    [InlineData("77")]
    [InlineData("81")]
    [InlineData("85")]
    [InlineData("87")]
    [InlineData("89")]
    [InlineData("91")]
    [InlineData("93")]
    [InlineData("97")]
    [InlineData("I5")]
    [InlineData("K1")]
    [InlineData("K2")]
    [InlineData("K4")]
    public void Each_case_has_a_test_under_its_number(string number) =>
        Assert.Contains(number, typeof(CoveringTheCases).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods())
            .SelectMany(method => method.GetCustomAttributesData())
            .Where(attribute => attribute.AttributeType == typeof(TraitAttribute))
            .Where(attribute => attribute.ConstructorArguments[0].Value as string == "Case")
            .Select(attribute => attribute.ConstructorArguments[1].Value as string));
}
