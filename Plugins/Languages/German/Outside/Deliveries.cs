namespace OptOutPlugin.Languages.German;

internal sealed class Deliveries : DeliveryTexts
{
    public override string ListsDiffer(int atMost) =>
        $"Es wurde nichts erfasst: Geben Sie in Addresses 1 bis {Numbers.Grouped(atMost, ".")} Adressen an, in jeder "
        + "weiteren Liste je einen Wert dazu, und Outcomes oder Reasons. Rufen Sie mit gleich langen Listen erneut auf.";

    public override string Outcome(int done, int all, int held) =>
        $"{Numbers.Plain(done)} von {Numbers.Plain(all)} Berichten wurden gelesen. Zahl der Adressen, an die deshalb nicht "
        + $"mehr geschrieben wird: {Numbers.Plain(held)}.";
}
