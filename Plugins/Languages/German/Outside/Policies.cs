using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.German;

internal sealed class Policies : PolicyTexts
{
    public override string IsFinal(string name) =>
        $"Fassung {name} ist veröffentlicht: Menschen haben sie gelesen und ihr zugestimmt, darum wird sie nie geändert, "
        + "deaktiviert oder gelöscht. Es wurde nichts geändert. Legen Sie in derselben Sprache einen neuen Entwurf an; er wird "
        + "die nächste Fassung.";

    public override string LanguageNeeded =>
        "Eine Erklärung braucht die Sprache ihres Textes als kurzen Code. Es wurde nichts gespeichert. Geben Sie als Sprache "
        + "en, de, fr, zh oder einen anderen Code wie pt-br ein.";

    public override string TextNeeded =>
        "Es gibt keinen Text, der veröffentlicht werden könnte. Es wurde nichts veröffentlicht. Schreiben Sie den Text der "
        + "Erklärung, und veröffentlichen Sie ihn dann.";

    public override string MaterialForNeeded =>
        "Es fehlt, für wen diese Änderung wesentlich ist; wen sie betrifft, der wird neu gefragt. Es wurde nichts "
        + "veröffentlicht. Geben Sie unter „Änderung wesentlich für“ „all“, „none“ (etwa bei einem Tippfehler) oder Codes von "
        + "Themen ein.";

    public override string UnknownTopic(string code) =>
        $"Es gibt kein Thema mit dem Code {code}. Es wurde nichts veröffentlicht. Korrigieren Sie „Änderung wesentlich "
        + "für“: „all“, „none“ oder Codes von Themen mit Kommas dazwischen.";

    public override string WhatChangedNeeded =>
        "Wer die vorige Fassung gelesen hat, muss erfahren, was neu ist. Es wurde nichts veröffentlicht. Sagen Sie es in "
        + "einem Satz unter „Was sich geändert hat“.";

    public override string VersionIsTaken(string name) =>
        $"Fassung {name} ist schon veröffentlicht. Es wurde nichts veröffentlicht. Legen Sie in dieser Sprache einen neuen "
        + "Entwurf an; er bekommt die nächste Nummer.";

    public override string UnknownVersion(string name) =>
        $"Es wurde keine Fassung {name} der Datenschutzerklärung veröffentlicht. Es wurde nichts erfasst. Geben Sie Fassung "
        + "und Sprache an, etwa „2 de“, wie optout_GetPolicy sie nennt, oder lassen Sie PolicyVersion weg.";

    public override string TextIsAnother(string name) =>
        $"Der Text der Fassung {name} ist nicht der veröffentlichte: Jemand hat ihn am Produkt vorbei geändert. Er wird "
        + "nicht ausgegeben. Stellen Sie den Text aus einer Sicherung wieder her; die Prüfung nennt den Datensatz.";

    protected override string NothingPublished =>
        "Es wurde nichts veröffentlicht. Das müssen Menschen erfahren, und es steht nicht im Text:";

    protected override string FillIn =>
        "Schreiben Sie für jedes eine Zeile unter „Wo es steht“: das Wort, einen Doppelpunkt und die Überschrift im Text, unter "
        + "der es steht, oder „entfällt:“ und warum.";

    protected override string Why(NoticeFault fault) => fault switch
    {
        NoticeFault.Missing => "nichts sagt, wo es steht",
        NoticeFault.NoReason => "„entfällt“ braucht einen Grund",
        NoticeFault.NoHeading => "der Text hat keine solche Überschrift",
        NoticeFault.EmptySection => "unter dieser Überschrift steht nichts",
    };
}
