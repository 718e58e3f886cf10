namespace OptOutPlugin.Languages.German;

internal sealed class Deliveries : DeliveryTexts
{
    public override string ListsDiffer(int atMost) =>
        $"Es wurde nichts erfasst: Geben Sie 1 bis {Numbers.Grouped(atMost, ".")} Adressen an, in jeder weiteren Liste je einen "
        + "Wert dazu, und die Ergebnisse oder die Gründe. Rufen Sie mit gleich langen Listen erneut auf.";

    public override string Outcome(int done, int all, int held) =>
        $"{Numbers.Plain(done)} von {Numbers.Plain(all)} Berichten wurden gelesen. Adressen, an die deshalb nicht mehr "
        + $"geschrieben wird: {Numbers.Plain(held)}.";
}
