using System.Text;
using OptOutPlugin.Vectors;

if (args.Length != 1)
{
    Console.Error.WriteLine("usage: Vectors FILE");
    return 2;
}

Console.OutputEncoding = new UTF8Encoding(false);
var vectors = Vector.Read(File.ReadAllLines(args[0], Encoding.UTF8)).ToList();
var wrong = vectors.Select(vector => vector.Fault()).Where(fault => fault is not null).ToList();
wrong.ForEach(fault => Console.WriteLine("FAILED: " + fault));
Console.WriteLine($"{vectors.Count - wrong.Count} passed, {wrong.Count} failed");
return wrong.Count == 0 && vectors.Count > 0 ? 0 : 1;
