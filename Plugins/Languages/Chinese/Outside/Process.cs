using OptOutPlugin.Domain.Clocks;
using OptOutPlugin.Domain.Contacting;
using OptOutPlugin.Domain.Policies;

namespace OptOutPlugin.Languages.Chinese;

internal sealed class Process : ProcessTexts
{
    public override string Title => "我们如何处理您的拒绝";

    protected override string Comma => "、";

    public override string Heading(ProcessPart part) => part switch
    {
        ProcessPart.SayingNo => "如何拒绝",
        ProcessPart.TakingEffect => "何时生效",
        ProcessPart.WhatANoStops => "拒绝会停止什么，不会停止什么",
        ProcessPart.WhenAYesIsNeeded => "何时需要您的同意",
        ProcessPart.WhatCounts => "说法不一致时以什么为准",
        ProcessPart.WhatIsKept => "我们保留什么，保留多久",
        ProcessPart.HowLong => "处理请求最长需要多久",
        ProcessPart.WhomToAsk => "向谁询问，如何投诉",
    };

    public override string Of(ProcessSentence sentence) => sentence.Line switch
    {
        ProcessLine.Link =>
            "我们作为营销发送的邮件中有一个链接。在打开的页面上按一下即可：无需账户、密码或理由，也不收费。",
        ProcessLine.OneClick => "如果您的邮件程序为我们的邮件显示了自带的退订按钮，按它也可以。",
        ProcessLine.TypedForm =>
            $"没有链接时，请在 {sentence.Words} 输入您的电子邮件地址或电话号码，所得答复不会向任何人透露您的情况。",
        ProcessLine.ReplyOffered => "如果我们的营销邮件中有此说明，请回复 STOP。内容不明确的回复由我们的人员阅读。",
        ProcessLine.ReplyHeard =>
            "如果您回复邮件要求停止，并且回复到达我们系统接收的邮箱，我们也会读取。使用链接更为可靠。",
        ProcessLine.TextEndsTexts =>
            "请用 STOP 回复我们的短信：此后不再向您的号码发送短信。回复 STOPALL 还会停止来电。",
        ProcessLine.TextEndsCallsToo => "请用 STOP 回复我们的短信：此后不再向您的号码发送短信或拨打电话。",
        ProcessLine.InPerson => "您也可以通过电话、信函或当面告诉我们。我们会按您的原话记录。",
        ProcessLine.FooterDemanded => "无法说明如何退订以及由谁发送的邮件，不会作为营销邮件发出。",
        ProcessLine.FooterWatched => "如有营销邮件未说明如何退订以及由谁发送便已发出，我们的系统会向我们报告。",
        ProcessLine.AtOnce => "您的拒绝一经记录即生效。此后，我们的系统会拦下其涉及的每一封电子邮件。",
        ProcessLine.WholeMailHeld => "如果多位收件人中有人已拒绝，在发件人将其移除之前，任何人都不会收到该邮件。",
        ProcessLine.RecipientTakenOff => "如果多位收件人中有人已拒绝，会将其移除，只有其他人收到该邮件。",
        ProcessLine.WaitingMail => "仍在等待发送的邮件会被撤回。已交给邮件服务器的邮件无法召回。",
        ProcessLine.OtherPrograms =>
            "在我们这里登记的程序会得知您的拒绝，我们会记录何时告知了谁什么内容。其他程序自行发送的内容，我们的系统看不到。",
        ProcessLine.Lasting => "您的拒绝没有期限。它适用于我们得知的您的每个地址，即使您的记录被合并或删除也继续有效。",
        ProcessLine.TakingBack => "按错了？半小时内可以通过同一链接撤回。",
        ProcessLine.Choosing => "在该页面上，您可以拒绝所有营销或个别主题，也可以暂停一段时间。",
        ProcessLine.Business =>
            "拒绝营销之后，与您现有业务有关的邮件仍会发送，例如对您来信的答复、发票或预约。发送情况会被记录。",
        ProcessLine.AllEmail => "如果您不希望收到我们的任何邮件，则业务邮件也不会发送。",
        ProcessLine.MarketingWhenBulk =>
            $"如果无法判断邮件的性质，当收件人中有超过 {Numbers.Plain(sentence.Count)} 位在本组织之外，或使用模板发送给不止一人时，视为营销邮件。",
        ProcessLine.UnclearIsMarketing => "如果无法判断邮件的性质，视为营销邮件。",
        ProcessLine.UnclearIsBusiness => "如果无法判断邮件的性质，视为业务邮件。",
        ProcessLine.ContactBlocked => $"如果您已拒绝，我们的系统不允许创建：{List(sentence.Kinds)}。",
        ProcessLine.ContactWatched => $"如果您已拒绝，我们的系统不会阻止以下内容，但会记录并报告：{List(sentence.Kinds)}。",
        ProcessLine.ContactUnseen => $"我们的系统不检查：{List(sentence.Kinds)}。请同时告知以这些方式联系您的人。",
        ProcessLine.NotSeen => "我们的人员用其他邮件程序发送的内容，我们的系统在发出后才能看到，或者根本看不到。",
        ProcessLine.Override =>
            "隐私专员可以允许单独一封邮件不受营销拒绝的限制，例如产品召回：须有法律依据和理由，并留有记录。",
        ProcessLine.YesByTopic => "部分主题标明只发送给提出要求的人。其他营销内容在您拒绝之前可能会发送。",
        ProcessLine.YesByCountry =>
            "凡沉默即视为拒绝之处，发送营销邮件都需要您的同意：即除美国、新加坡和香港以外的所有国家和地区，以及我们不知道您所在国家时。",
        ProcessLine.YesByListedCountry =>
            $"在以下国家，以及我们不知道您所在国家时，发送营销邮件需要您的同意：{List(sentence.Names)}。",
        ProcessLine.YesAlways => "每一封营销邮件都需要您的同意。",
        ProcessLine.CustomersToo => "这也适用于我们的客户。",
        ProcessLine.CustomersNot => "我们的客户在拒绝之前，未经同意也可能收到营销邮件。",
        ProcessLine.SignUpConfirmed =>
            "在我们的页面上要求接收邮件的人会收到一封请其确认的邮件。如未在 14 天内确认，则不会发送任何内容。",
        ProcessLine.SignUpUnconfirmed => "在我们的页面上输入的接收要求本身不构成许可：我们不会发送确认邮件。",
        ProcessLine.NotAskedAgain => "我们的系统不会发邮件请已拒绝的人同意。",
        ProcessLine.NotAskedFor => $"您拒绝之后的 {Time(sentence.Count, LimitUnit.Months)}内，我们不会请您同意。",
        ProcessLine.YesStays => "同意只适用于您表示同意时所用的地址，不适用于其他地址。",
        ProcessLine.Order => "拒绝无论何时提出都有效。同意只能结束在它之前提出的拒绝。",
        ProcessLine.Weight => "您本人的表示最有分量。没有您同意的依据，不会解除您的拒绝。",
        ProcessLine.LooseningCorrected => "如果有人在没有此类依据的情况下更改您的记录，您的拒绝保持不变，其余更改会保存。",
        ProcessLine.LooseningRefused => "如果有人在没有此类依据的情况下试图解除您的拒绝，该更改完全不会保存。",
        ProcessLine.EarlierReported => "本系统启用之前的拒绝，或来自其他工具名单的拒绝，视同您告诉我们的拒绝。",
        ProcessLine.EarlierStaff => "本系统启用之前的拒绝，或来自其他工具名单的拒绝，视同我们人员的录入。",
        ProcessLine.EarlierSystem => "本系统启用之前的拒绝，或来自其他工具名单的拒绝，视同程序的录入。",
        ProcessLine.Bounces =>
            $"如有 {Numbers.Plain(sentence.Count)} 封邮件因地址不存在而退回，则不再向该地址发送邮件。",
        ProcessLine.KeptHash =>
            "为了今后不再打扰您，我们保留您地址的指纹（带密钥的哈希值）、渠道和时间。由于拒绝没有期限，这些内容会一直保留：GDPR 第 17 条第 3 款 (b) 项、第 21 条第 3 款。",
        ProcessLine.KeptLedger =>
            "每次拒绝和同意都作为证明记入台账，任何改动都会被发现（GDPR 第 5 条第 2 款、第 7 条第 1 款）。条目会保留；其中有关您的文字保留到您的数据被删除为止。",
        ProcessLine.KeptRequests => "曾有过请求、提出时间和处理结果也会保留；其中的个人内容保留到您的数据被删除为止。",
        ProcessLine.KeptEvidence =>
            "证明您在我们页面上操作的内容，例如时间，以及页面保留的浏览器信息和网络的哈希值（如有），保留到您的数据被删除为止。",
        ProcessLine.ErasedByOne =>
            "应您的要求，由一位隐私专员删除我们所知的有关您选择的其他内容。指纹会保留，以便不再打扰您。",
        ProcessLine.ErasedByTwo =>
            "应您的要求，由两位隐私专员共同删除我们所知的有关您选择的其他内容。指纹会保留，以便不再打扰您。",
        ProcessLine.OuterLimits => "明确的拒绝会立即执行。需要由我们的人员决定时，最长期限如下：",
        ProcessLine.Limit => Limit(sentence.Rule!),
        ProcessLine.Figures => $"去年收到多少请求、处理用了多久：{sentence.Words}",
        ProcessLine.Sender => $"负责方：{sentence.Words}",
        ProcessLine.Contact => $"联系方式：{sentence.Words}",
        ProcessLine.AskTheWriter => "请向给您写信的人询问。",
        ProcessLine.ComplainInEurope =>
            "在欧盟和欧洲经济区，您可以向您居住地、工作地或事发地的数据保护机构投诉（GDPR 第 77 条）。",
        ProcessLine.ComplainInBritain => "在英国，您可以向 Information Commissioner’s Office 投诉 (ico.org.uk)。",
        ProcessLine.ComplainAboutEmail => "在美国，您可以就电子邮件向 Federal Trade Commission 举报 (reportfraud.ftc.gov)。",
        ProcessLine.ComplainAboutCalls =>
            "在美国，您可以就电话和短信向 Federal Communications Commission 举报 (consumercomplaints.fcc.gov)。",
        ProcessLine.ComplainInCanada => "在加拿大，您可以向 Spam Reporting Centre 举报 (fightspam.gc.ca)。",
        ProcessLine.ComplainInCalifornia =>
            "在加利福尼亚州，您可以向 California Privacy Protection Agency 投诉 (cppa.ca.gov)。",
    };

    protected override string Of(ContactKind kind) => kind switch
    {
        ContactKind.PhoneCall => "电话",
        ContactKind.Letter => "信函",
        ContactKind.Fax => "传真",
        ContactKind.TextMessage => "短信",
        ContactKind.Appointment => "预约",
    };

    protected override string Time(int amount, LimitUnit unit) => Numbers.Plain(amount) + unit switch
    {
        LimitUnit.Hours => " 小时",
        LimitUnit.BusinessDays => " 个工作日",
        LimitUnit.Days => " 天",
        LimitUnit.Months => " 个月",
    };

    private string Limit(ClockRule rule) =>
        $"{rule.Name}：{Time(rule.Limit.Amount, rule.Limit.Unit)}内"
        + (rule.Extension == 0 ? string.Empty
            : $"，如及时告知理由可再延长 {Time(rule.Extension, rule.Limit.Unit)}")
        + (rule.Citation.Length == 0 ? "。" : $"（{rule.Citation}）。");
}
