namespace OptOutPlugin.Languages.English;

internal sealed class Deliveries : DeliveryTexts
{
    public override string ListsDiffer(int atMost) =>
        $"Nothing was recorded: give 1 to {Numbers.Grouped(atMost, ",")} addresses, one value for each in every other list that you "
        + "give, and the outcomes or the reasons. Call again with lists of one length.";

    public override string Outcome(int done, int all, int held) =>
        $"{Numbers.Plain(done)} of {Numbers.Plain(all)} reports were looked at. Addresses that are kept from being written to "
        + $"because of these: {Numbers.Plain(held)}.";
}
