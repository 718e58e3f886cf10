namespace OptOutPlugin.Languages.Chinese;

internal sealed class Deliveries : DeliveryTexts
{
    public override string ListsDiffer(int atMost) =>
        $"未记录任何内容：请在 Addresses 中提供 1 到 {Numbers.Grouped(atMost, ",")} 个地址，在其他每个列表中为每个地址提供一个值，"
        + "并提供 Outcomes 或 Reasons。请用长度相同的列表重新调用。";

    public override string Outcome(int done, int all, int held) =>
        $"已查看 {Numbers.Plain(all)} 份报告中的 {Numbers.Plain(done)} 份。因此不再写信的地址数：{Numbers.Plain(held)}。";
}
