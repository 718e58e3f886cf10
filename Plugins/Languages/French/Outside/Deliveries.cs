namespace OptOutPlugin.Languages.French;

internal sealed class Deliveries : DeliveryTexts
{
    public override string ListsDiffer(int atMost) =>
        $"Rien n’a été enregistré : donnez de 1 à {Numbers.Grouped(atMost, "\u202f")} adresses dans Addresses, une "
        + "valeur pour chacune dans toute autre liste, et Outcomes ou Reasons. Recommencez avec des listes de même longueur.";

    public override string Outcome(int done, int all, int held) =>
        $"{Numbers.Plain(done)} rapports sur {Numbers.Plain(all)} ont été lus. Nombre d’adresses auxquelles on n’écrit plus "
        + $"pour cette raison : {Numbers.Plain(held)}.";
}
