namespace OptOutPlugin.LocalDataverse.Story;

/// <summary>Something in the story did not come out as the product promises.</summary>
internal sealed class StoryDiffersException(string message) : Exception(message)
{
    public static void Unless(bool held, string whatDiffers)
    {
        if (!held)
        {
            throw new StoryDiffersException(whatDiffers);
        }
    }
}
