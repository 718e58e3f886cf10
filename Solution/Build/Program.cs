Console.Error.WriteLine("usage: generate | check | pack");
return 2;
