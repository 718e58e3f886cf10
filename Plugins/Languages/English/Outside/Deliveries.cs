namespace OptOutPlugin.Languages.English;

internal sealed class Deliveries : DeliveryTexts
{
    public override string ListsDiffer(int atMost) =>
        $"Nothing was recorded: give 1 to {Numbers.Grouped(atMost, ",")} Addresses, one value for each in every other list "
        + "that you give, and Outcomes or Reasons. Call again with lists of one length.";

    public override string Outcome(int done, int all, int held) =>
        $"{Numbers.Plain(done)} of {Numbers.Plain(all)} reports were looked at. Because of these, so many addresses are "
        + $"kept from being written to: {Numbers.Plain(held)}.";
}
