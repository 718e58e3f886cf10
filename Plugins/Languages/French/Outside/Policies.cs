using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.French;

internal sealed class Policies : PolicyTexts
{
    protected override string Colon => " :";

    public override string IsFinal(string name) =>
        $"La version {name} est publiée : des personnes l’ont lue et l’ont acceptée, elle n’est donc jamais modifiée, "
        + "désactivée ni supprimée. Rien n’a été modifié. Créez un nouveau brouillon dans la même langue ; il deviendra la "
        + "version suivante.";

    public override string LanguageNeeded =>
        "Une politique a besoin de la langue de son texte, sous forme de code court. Rien n’a été enregistré. Saisissez en, "
        + "de, fr, zh ou un autre code tel que pt-br comme Langue.";

    public override string TextNeeded =>
        "Il n’y a aucun texte à publier. Rien n’a été publié. Rédigez le texte de la politique, puis publiez-le.";

    public override string MaterialForNeeded =>
        "Il n’est pas dit pour qui cette modification compte, or ceux qu’elle concerne sont consultés à nouveau. Rien n’a été "
        + "publié. Saisissez « all », « none » (pour une faute de frappe, par exemple) ou des codes de sujets dans "
        + "« Modification importante pour ».";

    public override string UnknownTopic(string code) =>
        $"Il n’y a pas de sujet portant le code {code}. Rien n’a été publié. Corrigez « Modification importante pour » : "
        + "« all », « none » ou des codes de sujets séparés par des virgules.";

    public override string WhatChangedNeeded =>
        "Ceux qui ont lu la version précédente doivent savoir ce qui est nouveau. Rien n’a été publié. Dites-le en une phrase "
        + "dans « Ce qui a changé ».";

    public override string VersionIsTaken(string name) =>
        $"La version {name} est déjà publiée. Rien n’a été publié. Créez un nouveau brouillon dans cette langue ; il recevra "
        + "le numéro suivant.";

    public override string UnknownVersion(string name) =>
        $"Aucune version {name} de la politique de confidentialité n’a été publiée. Rien n’a été enregistré. Indiquez la "
        + "version et la langue, par exemple « 2 de », telles que optout_GetPolicy les nomme, ou omettez PolicyVersion.";

    public override string TextIsAnother(string name) =>
        $"Le texte de la version {name} n’est pas celui qui a été publié : quelqu’un l’a modifié en contournant le produit. "
        + "Il n’est pas communiqué. Rétablissez-le depuis une sauvegarde ; le contrôle de conformité nomme l’enregistrement.";

    protected override string NothingPublished =>
        "Rien n’a été publié. Voici ce que les personnes doivent savoir et qui ne figure pas dans le texte :";

    protected override string FillIn =>
        "Pour chacun, écrivez une ligne dans « Où cela figure » : le mot, un deux-points et le titre du texte sous lequel "
        + "cela figure, ou « sans objet : » et la raison.";

    protected override string Why(NoticeFault fault) => fault switch
    {
        NoticeFault.Missing => "rien ne dit où cela figure",
        NoticeFault.NoReason => "« sans objet » demande une raison",
        NoticeFault.NoHeading => "le texte n’a pas ce titre",
        NoticeFault.EmptySection => "rien ne figure sous ce titre",
    };
}
