using OptOutPlugin.Domain.Addresses.Unicode;

namespace OptOutPlugin.Domain.Sending;

/// <summary>
/// Where silence is a no for marketing e-mail. Rows hold a country as somebody wrote it, so names in some languages and
/// ISO 3166 codes are known; a country that is empty, or that nobody knows, is taken for one where silence is a no.
/// </summary>
/// <remarks>
/// Silence is no no only where the law lets people be written to until they refuse: the United States (CAN-SPAM Act,
/// 15 USC 7704), Singapore (Spam Control Act 2007, s. 11) and Hong Kong (Unsolicited Electronic Messages Ordinance,
/// Cap. 593, Part 3). The others that are named ask for consent: the states of the EU and the EEA (Directive
/// 2002/58/EC, Art. 13(1)), the United Kingdom (PECR 2003, reg. 22), Switzerland (UWG Art. 3(1)(o)), Canada (CASL,
/// S.C. 2010 c. 23, s. 6), Australia (Spam Act 2003, s. 16), New Zealand (Unsolicited Electronic Messages Act 2007,
/// s. 9), Japan (Act on Regulation of Transmission of Specified Electronic Mail, Art. 3), South Korea (Network Act,
/// Art. 50), mainland China (Measures for the Administration of Internet E-mail Services, Art. 13), Israel
/// (Communications Law, s. 30A), Turkey (Law 6563, Art. 6) and South Africa (POPIA, s. 69).
/// </remarks>
internal static class Countries
{
    private const string ByRefusal = "US SG HK";

    private const string Known =
        """
        AT AUT|Austria|Österreich|Autriche|奥地利
        BE BEL|Belgium|Belgien|Belgique|België|比利时
        BG BGR|Bulgaria|Bulgarien|Bulgarie|България|保加利亚
        HR HRV|Croatia|Kroatien|Croatie|Hrvatska|克罗地亚
        CY CYP|Cyprus|Zypern|Chypre|Κύπρος|塞浦路斯
        CZ CZE|Czechia|Czech Republic|Tschechien|Tschechische Republik|Tchéquie|République tchèque|Česko|捷克
        DK DNK|Denmark|Dänemark|Danemark|Danmark|丹麦
        EE EST|Estonia|Estland|Estonie|Eesti|爱沙尼亚
        FI FIN|Finland|Finnland|Finlande|Suomi|芬兰
        FR FRA|France|Frankreich|法国
        DE DEU|Germany|Deutschland|Allemagne|Bundesrepublik Deutschland|德国
        GR GRC|Greece|Griechenland|Grèce|Ελλάδα|希腊
        HU HUN|Hungary|Ungarn|Hongrie|Magyarország|匈牙利
        IE IRL|Ireland|Irland|Irlande|Éire|爱尔兰
        IT ITA|Italy|Italien|Italie|Italia|意大利
        LV LVA|Latvia|Lettland|Lettonie|Latvija|拉脱维亚
        LT LTU|Lithuania|Litauen|Lituanie|Lietuva|立陶宛
        LU LUX|Luxembourg|Luxemburg|卢森堡
        MT MLT|Malta|Malte|马耳他
        NL NLD|Netherlands|The Netherlands|Holland|Niederlande|Pays-Bas|Nederland|荷兰
        PL POL|Poland|Polen|Pologne|Polska|波兰
        PT PRT|Portugal|葡萄牙
        RO ROU|Romania|Rumänien|Roumanie|România|罗马尼亚
        SK SVK|Slovakia|Slowakei|Slovaquie|Slovensko|斯洛伐克
        SI SVN|Slovenia|Slowenien|Slovénie|Slovenija|斯洛文尼亚
        ES ESP|Spain|Spanien|Espagne|España|西班牙
        SE SWE|Sweden|Schweden|Suède|Sverige|瑞典
        IS ISL|Iceland|Island|Islande|Ísland|冰岛
        LI LIE|Liechtenstein|列支敦士登
        NO NOR|Norway|Norwegen|Norvège|Norge|挪威
        GB GBR|UK|United Kingdom|Great Britain|England|Scotland|Wales|Northern Ireland|英国
        GB GBR|Vereinigtes Königreich|Großbritannien|Royaume-Uni|Grande-Bretagne
        CH CHE|Switzerland|Schweiz|Suisse|Svizzera|瑞士
        CA CAN|Canada|Kanada|加拿大
        AU AUS|Australia|Australien|Australie|澳大利亚
        NZ NZL|New Zealand|Neuseeland|Nouvelle-Zélande|新西兰
        JP JPN|Japan|Japon|日本
        KR KOR|South Korea|Korea|Republic of Korea|Südkorea|Corée du Sud|대한민국|韩国
        CN CHN|China|PR China|People's Republic of China|Volksrepublik China|Chine|中国|中华人民共和国
        IL ISR|Israel|Israël|以色列
        TR TUR|Turkey|Türkiye|Türkei|Turquie|土耳其
        ZA ZAF|South Africa|Südafrika|Afrique du Sud|南非
        US USA|United States|United States of America|The United States|U.S.A.|U.S.|America|美国
        US USA|Vereinigte Staaten|Vereinigte Staaten von Amerika|États-Unis|États-Unis d'Amérique|Etats-Unis
        SG SGP|Singapore|Singapur|Singapour|新加坡
        HK HKG|Hong Kong|Hongkong|Hong Kong SAR|香港
        """;

    // Longer texts are no country.
    private const int Longest = 100;

    private static readonly Dictionary<string, string> Codes = Read();

    /// <summary>Whether somebody in a country who said nothing must be taken to refuse.</summary>
    /// <param name="country">The country as it stands on the row; null for none.</param>
    /// <param name="listed">The countries where silence is a no, by name or code; empty for the product's own list.
    /// </param>
    public static bool SilenceIsNo(string? country, IReadOnlyList<string> listed)
    {
        var code = CodeOf(country);
        return code is null
            || (listed.Count == 0
                ? !ByRefusal.Split(' ').Contains(code)
                : listed.Any(one => CodeOf(one) == code || Plain(one) == Plain(country!)));
    }

    /// <summary>The ISO 3166 code, of two letters, of a country as somebody wrote it; null for none that is known.
    /// </summary>
    public static string? CodeOf(string? country)
    {
        if (country is null || country.Length > Longest)
        {
            return null;
        }

        var plain = Plain(country);
        return Codes.TryGetValue(plain, out var code) ? code
            : plain.Length == 2 && plain.All(letter => letter is >= 'a' and <= 'z') ? Upper(plain)
            : null;
    }

    private static string Upper(string letters) =>
        new([.. letters.Select(letter => (char)(letter - 'a' + 'A'))]);

    private static string Plain(string text) => UnicodeText.Normal(text).Trim();

    private static Dictionary<string, string> Read()
    {
        var codes = new Dictionary<string, string>();
        foreach (var line in Known.Split('\n'))
        {
            var names = line.Trim('\r').Split('|');
            var iso = names[0].Split(' ');
            foreach (var name in iso.Concat(names.Skip(1)))
            {
                codes[Plain(name)] = iso[0];
            }
        }

        return codes;
    }
}
